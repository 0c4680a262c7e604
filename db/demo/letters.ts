type Decision = 'ACCEPT' | 'REFER' | 'OBSERVE' | 'REJECT';

/** Acknowledgement in the reporter's language. */
export const acknowledgements: Readonly<Record<string, string>> = {
	de: 'Guten Tag, Ihre Meldung ist bei uns angekommen. Wir sehen sie uns in den nächsten Tagen an und melden uns hier im Postfach. Wenn jemand in Gefahr ist, rufen Sie bitte 110 oder 112.',
	ls: 'Guten Tag. Ihre Nachricht ist bei uns. Wir lesen sie genau. Wir antworten Ihnen hier. Sind Sie in Gefahr? Dann rufen Sie 110 oder 112 an.',
	en: 'Hello, your report has reached us. We will look at it in the next few days and answer here in the postbox. If anybody is in danger, please call 110 or 112.',
	tr: 'Merhaba, bildiriminiz bize ulaştı. Önümüzdeki günlerde inceleyip size burada cevap vereceğiz. Birisi tehlikedeyse lütfen 110 veya 112’yi arayın.',
	ar: 'مرحباً، لقد وصلنا بلاغكم. سننظر فيه خلال الأيام القادمة ونرد عليكم هنا. إذا كان أحد في خطر فاتصلوا على 110 أو 112.',
	uk: 'Вітаємо, ваше повідомлення надійшло. Ми розглянемо його найближчими днями й відповімо тут. Якщо хтось у небезпеці, телефонуйте 110 або 112.',
	ru: 'Здравствуйте, ваше сообщение получено. Мы рассмотрим его в ближайшие дни и ответим здесь. Если кто-то в опасности, звоните 110 или 112.',
	pl: 'Dzień dobry, Państwa zgłoszenie do nas dotarło. Zajmiemy się nim w najbliższych dniach i odpowiemy tutaj. Jeśli ktoś jest w niebezpieczeństwie, proszę dzwonić pod 110 lub 112.',
	ro: 'Bună ziua, sesizarea dumneavoastră a ajuns la noi. O analizăm în zilele următoare și vă răspundem aici. Dacă cineva este în pericol, sunați la 110 sau 112.'
};

/** Feedback in the reporter's language, by what was decided. */
export const feedbacks: Readonly<Record<string, Readonly<Partial<Record<Decision, string>>>>> = {
	de: {
		ACCEPT:
			'Wir kümmern uns um das, was Sie beschrieben haben, und sprechen mit allen Beteiligten. Ihr Name wird dabei nicht genannt. Danke, dass Sie sich gemeldet haben.',
		REFER:
			'Für Ihr Anliegen ist eine andere Stelle zuständig. Wir haben Ihnen unten genannt, welche. Wenn Sie dort nicht weiterkommen, melden Sie sich gern wieder bei uns.',
		OBSERVE:
			'Wir haben Ihren Hinweis aufgenommen und beobachten die Lage. Wir sehen in einigen Wochen wieder nach. Wenn es schlimmer wird, schreiben Sie uns bitte noch einmal.',
		REJECT:
			'Danke für Ihre Nachricht. Wir können hier nicht tätig werden. Den Grund haben wir Ihnen unten aufgeschrieben.'
	},
	ls: {
		ACCEPT: 'Wir kümmern uns darum. Wir reden mit allen. Ihren Namen sagen wir nicht. Danke für Ihre Nachricht.',
		OBSERVE:
			'Wir schauen jetzt öfter hin. In ein paar Wochen prüfen wir es wieder. Wird es schlimmer? Dann schreiben Sie uns.'
	},
	en: {
		ACCEPT:
			'We are taking care of what you described and are talking to everybody concerned. Your name is not mentioned. Thank you for getting in touch.',
		OBSERVE: 'We have noted your hint and keep an eye on the situation. Please write again if it gets worse.',
		REFER:
			'Another office is responsible for this. You find its name below. If you do not get anywhere there, please come back to us.'
	},
	tr: {
		ACCEPT:
			'Anlattığınız konuyla ilgileniyoruz ve herkesle konuşuyoruz. Adınız geçmez. Bize yazdığınız için teşekkür ederiz.'
	},
	ar: { ACCEPT: 'نحن نهتم بما وصفتموه ونتحدث مع جميع الأطراف. لن يُذكر اسمكم. شكراً لتواصلكم معنا.' },
	uk: {
		ACCEPT:
			'Ми займаємося тим, що ви описали, і говоримо з усіма сторонами. Ваше ім’я не називаємо. Дякуємо за звернення.',
		OBSERVE: 'Ми врахували ваш сигнал і спостерігаємо за ситуацією. Якщо стане гірше, напишіть нам ще раз.'
	},
	ru: {
		ACCEPT:
			'Мы занимаемся тем, что вы описали, и говорим со всеми сторонами. Ваше имя не называем. Спасибо за обращение.'
	},
	pl: {
		ACCEPT:
			'Zajmujemy się tym, co Państwo opisali, i rozmawiamy ze wszystkimi. Nie podajemy Państwa nazwiska. Dziękujemy za kontakt.'
	},
	ro: {
		ACCEPT:
			'Ne ocupăm de ceea ce ați descris și vorbim cu toți cei implicați. Numele dumneavoastră nu este menționat. Vă mulțumim.'
	}
};
