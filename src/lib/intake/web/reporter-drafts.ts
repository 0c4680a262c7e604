import type { Language } from '../../platform/pure/language.ts';
import type { ClearingResult } from '../domain/report-work.ts';

/** What a draft may mention; never anything from inside the office. */
export type DraftFacts = {
	readonly office: string;
	/** Day the feedback is due, written in the letter's language. */
	readonly feedbackBy: string;
	/** Name of the body from the referral catalogue; empty when nothing is referred. */
	readonly referredTo: string;
};
type Draft = (facts: DraftFacts) => string;
type Drafts = { readonly acknowledgement: Draft } & Readonly<Record<ClearingResult, Draft>>;

/**
 * First versions of letters to reporters, in the language they wrote in; the conflict manager reads and changes them
 * before sending. Plain language, no officialese, no reason that tells of other people.
 */
const drafts: Readonly<Record<Language, Drafts>> = {
	de: {
		acknowledgement: ({ office, feedbackBy }) =>
			`Guten Tag,\n\nIhre Meldung ist bei uns angekommen. Danke, dass Sie sich gemeldet haben.\n\nWir schauen uns in Ruhe an, worum es geht und wer helfen kann. Bis ${feedbackBy} geben wir Ihnen eine Rückmeldung. Wenn sich etwas ändert, schreiben Sie uns hier.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`Guten Tag,\n\nwir nehmen Ihr Anliegen an und kümmern uns darum. Als Nächstes sprechen wir mit den Beteiligten. Ihren Namen geben wir ohne Ihre Zustimmung nicht weiter.\n\nSie können uns hier jederzeit schreiben.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`Guten Tag,\n\nfür Ihr Anliegen ist diese Stelle zuständig: ${referredTo}. Wir haben es dorthin weitergegeben.\n\nWenn Sie dort nicht weiterkommen, schreiben Sie uns hier.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`Guten Tag,\n\nIhr Hinweis ist wichtig. Im Moment beginnen wir kein eigenes Verfahren, aber wir beobachten die Lage und schauen an einem festen Tag wieder hin. Wenn es schlimmer wird, schreiben Sie uns bitte hier.\n\n${office}`,
		REJECT: ({ office }) =>
			`Guten Tag,\n\nwir haben Ihr Anliegen geprüft. Wir können hier nicht tätig werden. Der Grund ist:\n\n[Bitte Grund in eigenen Worten]\n\nWenn Sie das anders sehen oder etwas Neues geschieht, schreiben Sie uns hier.\n\n${office}`
	},
	ls: {
		acknowledgement: ({ office, feedbackBy }) =>
			`Guten Tag.\n\nWir haben Ihre Meldung bekommen.\nVielen Dank.\n\nWir lesen alles genau.\nBis ${feedbackBy} bekommen Sie eine Antwort von uns.\nSie können uns hier immer schreiben.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`Guten Tag.\n\nWir kümmern uns um Ihr Problem.\nWir sprechen jetzt mit den anderen Personen.\nIhren Namen sagen wir nicht weiter.\nNur wenn Sie das erlauben.\n\nSie können uns hier immer schreiben.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`Guten Tag.\n\nBei Ihrem Problem hilft eine andere Stelle.\nDie Stelle heißt: ${referredTo}.\nWir haben Ihre Meldung dorthin gegeben.\n\nHilft man Ihnen dort nicht?\nDann schreiben Sie uns hier.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`Guten Tag.\n\nDanke für Ihren Hinweis.\nWir beobachten jetzt, was passiert.\nBald schauen wir wieder hin.\n\nWird es schlimmer?\nDann schreiben Sie uns bitte.\n\n${office}`,
		REJECT: ({ office }) =>
			`Guten Tag.\n\nWir haben Ihre Meldung genau gelesen.\nWir können hier leider nichts tun.\nDer Grund ist:\n\n[Bitte Grund in eigenen Worten]\n\nSehen Sie das anders?\nDann schreiben Sie uns hier.\n\n${office}`
	},
	en: {
		acknowledgement: ({ office, feedbackBy }) =>
			`Hello,\n\nyour report has reached us. Thank you for telling us.\n\nWe are looking carefully at what it is about and who can help. You will hear from us by ${feedbackBy}. If something changes, write to us here.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`Hello,\n\nwe are taking up your concern. Next we will talk to the people involved. We do not pass on your name without your consent.\n\nYou can write to us here at any time.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`Hello,\n\nthis body is responsible for your concern: ${referredTo}. We have passed it on to them.\n\nIf you do not get any further there, write to us here.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`Hello,\n\nwhat you told us matters. For now we are not starting a procedure, but we are watching the situation and will look again on a fixed day. If it gets worse, please write to us here.\n\n${office}`,
		REJECT: ({ office }) =>
			`Hello,\n\nwe have looked into your concern. We cannot act on it. The reason is:\n\n[Please give the reason in your own words]\n\nIf you see it differently or something new happens, write to us here.\n\n${office}`
	},
	tr: {
		acknowledgement: ({ office, feedbackBy }) =>
			`Merhaba,\n\nbildiriminiz bize ulaştı. Bize yazdığınız için teşekkür ederiz.\n\nKonunun ne olduğuna ve kimin yardımcı olabileceğine dikkatle bakıyoruz. En geç ${feedbackBy} tarihine kadar size cevap vereceğiz. Bir şey değişirse bize buradan yazın.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`Merhaba,\n\nkonunuzla ilgileniyoruz. Şimdi ilgili kişilerle konuşacağız. Onayınız olmadan adınızı kimseye vermeyiz.\n\nBize buradan her zaman yazabilirsiniz.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`Merhaba,\n\nkonunuzdan şu kurum sorumludur: ${referredTo}. Konuyu oraya ilettik.\n\nOrada sonuç alamazsanız bize buradan yazın.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`Merhaba,\n\nbildirdiğiniz konu önemli. Şimdilik bir süreç başlatmıyoruz, ama durumu izliyoruz ve belirli bir günde yeniden bakacağız. Durum kötüleşirse lütfen bize buradan yazın.\n\n${office}`,
		REJECT: ({ office }) =>
			`Merhaba,\n\nkonunuzu inceledik. Bu konuda bir şey yapamıyoruz. Nedeni şu:\n\n[Lütfen nedeni kendi sözlerinizle yazın]\n\nFarklı düşünüyorsanız veya yeni bir şey olursa bize buradan yazın.\n\n${office}`
	},
	ar: {
		acknowledgement: ({ office, feedbackBy }) =>
			`مرحباً،\n\nلقد وصلنا بلاغكم. شكراً لأنكم كتبتم إلينا.\n\nنحن ندرس الموضوع بعناية ونبحث عمّن يمكنه المساعدة. سنرد عليكم حتى ${feedbackBy}. إذا تغيّر شيء، فاكتبوا إلينا هنا.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`مرحباً،\n\nنحن نتولى موضوعكم. سنتحدث الآن مع الأشخاص المعنيين. لا نعطي اسمكم لأحد من دون موافقتكم.\n\nيمكنكم الكتابة إلينا هنا في أي وقت.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`مرحباً،\n\nالجهة المسؤولة عن موضوعكم هي: ${referredTo}. لقد حوّلنا الموضوع إليها.\n\nإذا لم تحصلوا على مساعدة هناك، فاكتبوا إلينا هنا.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`مرحباً،\n\nما أخبرتمونا به مهم. لا نبدأ الآن إجراءً خاصاً، لكننا نراقب الوضع وسننظر فيه مجدداً في يوم محدد. إذا ساء الوضع، فاكتبوا إلينا هنا من فضلكم.\n\n${office}`,
		REJECT: ({ office }) =>
			`مرحباً،\n\nلقد درسنا موضوعكم. لا يمكننا أن نفعل شيئاً هنا. السبب هو:\n\n[يرجى كتابة السبب بكلماتكم]\n\nإذا كان لكم رأي آخر أو حدث شيء جديد، فاكتبوا إلينا هنا.\n\n${office}`
	},
	uk: {
		acknowledgement: ({ office, feedbackBy }) =>
			`Добрий день!\n\nМи отримали ваше повідомлення. Дякуємо, що написали нам.\n\nМи уважно з'ясовуємо, про що йдеться і хто може допомогти. Ви отримаєте від нас відповідь до ${feedbackBy}. Якщо щось зміниться, напишіть нам тут.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`Добрий день!\n\nМи беремося за вашу справу. Далі ми поговоримо з тими, кого це стосується. Без вашої згоди ми нікому не називаємо вашого імені.\n\nВи можете писати нам тут у будь-який час.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`Добрий день!\n\nЗа ваше питання відповідає ця установа: ${referredTo}. Ми передали його туди.\n\nЯкщо там вам не допоможуть, напишіть нам тут.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`Добрий день!\n\nТе, що ви повідомили, важливо. Зараз ми не починаємо окремої процедури, але стежимо за ситуацією і повернемося до неї у визначений день. Якщо стане гірше, будь ласка, напишіть нам тут.\n\n${office}`,
		REJECT: ({ office }) =>
			`Добрий день!\n\nМи розглянули ваше звернення. Ми не можемо тут діяти. Причина така:\n\n[Будь ласка, напишіть причину своїми словами]\n\nЯкщо ви бачите це інакше або станеться щось нове, напишіть нам тут.\n\n${office}`
	},
	ru: {
		acknowledgement: ({ office, feedbackBy }) =>
			`Здравствуйте!\n\nМы получили ваше сообщение. Спасибо, что написали нам.\n\nМы внимательно выясняем, о чём идёт речь и кто может помочь. Вы получите от нас ответ до ${feedbackBy}. Если что-то изменится, напишите нам здесь.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`Здравствуйте!\n\nМы берёмся за ваш вопрос. Теперь мы поговорим с теми, кого это касается. Без вашего согласия мы никому не называем ваше имя.\n\nВы можете писать нам здесь в любое время.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`Здравствуйте!\n\nЗа ваш вопрос отвечает это учреждение: ${referredTo}. Мы передали его туда.\n\nЕсли вам там не помогут, напишите нам здесь.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`Здравствуйте!\n\nТо, что вы сообщили, важно. Сейчас мы не начинаем отдельную процедуру, но следим за ситуацией и вернёмся к ней в назначенный день. Если станет хуже, пожалуйста, напишите нам здесь.\n\n${office}`,
		REJECT: ({ office }) =>
			`Здравствуйте!\n\nМы рассмотрели ваше обращение. Мы не можем здесь действовать. Причина такая:\n\n[Пожалуйста, напишите причину своими словами]\n\nЕсли вы видите это иначе или произойдёт что-то новое, напишите нам здесь.\n\n${office}`
	},
	pl: {
		acknowledgement: ({ office, feedbackBy }) =>
			`Dzień dobry,\n\notrzymaliśmy Państwa zgłoszenie. Dziękujemy za wiadomość.\n\nDokładnie sprawdzamy, o co chodzi i kto może pomóc. Odpowiemy do ${feedbackBy}. Jeśli coś się zmieni, prosimy napisać do nas tutaj.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`Dzień dobry,\n\nzajmujemy się Państwa sprawą. Teraz porozmawiamy z osobami, których ona dotyczy. Bez Państwa zgody nikomu nie podajemy Państwa nazwiska.\n\nMogą Państwo pisać do nas tutaj w każdej chwili.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`Dzień dobry,\n\nw Państwa sprawie właściwa jest ta instytucja: ${referredTo}. Przekazaliśmy tam sprawę.\n\nJeśli nie otrzymają tam Państwo pomocy, prosimy napisać do nas tutaj.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`Dzień dobry,\n\nPaństwa informacja jest ważna. Na razie nie rozpoczynamy osobnego postępowania, ale obserwujemy sytuację i wrócimy do niej w ustalonym dniu. Jeśli będzie gorzej, prosimy napisać do nas tutaj.\n\n${office}`,
		REJECT: ({ office }) =>
			`Dzień dobry,\n\nsprawdziliśmy Państwa sprawę. Nie możemy tu działać. Powód jest taki:\n\n[Prosimy podać powód własnymi słowami]\n\nJeśli widzą to Państwo inaczej albo wydarzy się coś nowego, prosimy napisać do nas tutaj.\n\n${office}`
	},
	ro: {
		acknowledgement: ({ office, feedbackBy }) =>
			`Bună ziua,\n\nsesizarea dumneavoastră a ajuns la noi. Vă mulțumim că ne-ați scris.\n\nVerificăm cu atenție despre ce este vorba și cine poate ajuta. Veți primi un răspuns de la noi până la ${feedbackBy}. Dacă se schimbă ceva, scrieți-ne aici.\n\n${office}`,
		ACCEPT: ({ office }) =>
			`Bună ziua,\n\nne ocupăm de problema dumneavoastră. Acum vorbim cu persoanele implicate. Nu dăm mai departe numele dumneavoastră fără acordul dumneavoastră.\n\nNe puteți scrie aici oricând.\n\n${office}`,
		REFER: ({ office, referredTo }) =>
			`Bună ziua,\n\npentru problema dumneavoastră este responsabilă această instituție: ${referredTo}. Am transmis-o acolo.\n\nDacă nu primiți ajutor acolo, scrieți-ne aici.\n\n${office}`,
		OBSERVE: ({ office }) =>
			`Bună ziua,\n\nceea ce ne-ați spus este important. Deocamdată nu începem o procedură, dar urmărim situația și revenim asupra ei într-o zi stabilită. Dacă se înrăutățește, vă rugăm să ne scrieți aici.\n\n${office}`,
		REJECT: ({ office }) =>
			`Bună ziua,\n\nam analizat problema dumneavoastră. Nu putem interveni aici. Motivul este:\n\n[Vă rugăm să scrieți motivul cu propriile cuvinte]\n\nDacă vedeți altfel sau se întâmplă ceva nou, scrieți-ne aici.\n\n${office}`
	}
};

/** The draft that the square brackets of a rejection wait to be replaced in; sending it unchanged is refused. */
export const hasUnfilledPart = (text: string): boolean => /\[[^\]\n]{5,}\]/.test(text);

export const draftFor = (language: Language, kind: 'acknowledgement' | ClearingResult, facts: DraftFacts): string =>
	drafts[language][kind](facts);
