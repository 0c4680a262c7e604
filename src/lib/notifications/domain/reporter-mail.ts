import type { Language } from '../../platform/pure/language.ts';
import type { Mail } from './mail.ts';

/**
 * What a reporter gets: that there is something new, and nothing from which somebody who reads along could guess where,
 * about what or from whom. No name, no town, no link.
 */
const mails: Readonly<Record<Language, Mail>> = {
	de: {
		subject: 'Es gibt etwas Neues',
		text: 'Guten Tag,\n\nes gibt etwas Neues für Sie. Sie wissen, wo Sie nachsehen können.\n\nZu Ihrem Schutz steht hier nicht mehr, auch kein Link. Auf diese Mail kann niemand antworten.\n'
	},
	ls: {
		subject: 'Es gibt etwas Neues',
		text: 'Guten Tag,\n\nes gibt etwas Neues für Sie.\nSie wissen, wo Sie das lesen können.\n\nMehr schreiben wir hier nicht.\nDas schützt Sie.\nSie können auf diese Mail nicht antworten.\n'
	},
	en: {
		subject: 'There is something new',
		text: 'Hello,\n\nthere is something new for you. You know where to look.\n\nTo protect you, nothing more stands here, not even a link. Nobody reads answers to this mail.\n'
	},
	tr: {
		subject: 'Yeni bir şey var',
		text: 'Merhaba,\n\nsizin için yeni bir şey var. Nereye bakacağınızı biliyorsunuz.\n\nSizi korumak için burada başka bir şey yazmıyor, bağlantı da yok. Bu e-postaya cevap verilemez.\n'
	},
	ar: {
		subject: 'هناك شيء جديد',
		text: 'مرحبًا،\n\nهناك شيء جديد لك. أنت تعرف أين تجده.\n\nلحمايتك لا نكتب هنا أكثر من ذلك، ولا نضع أي رابط. لا يمكن الرد على هذه الرسالة.\n'
	},
	uk: {
		subject: 'Є щось нове',
		text: 'Добрий день!\n\nДля вас є щось нове. Ви знаєте, де подивитися.\n\nДля вашого захисту тут більше нічого немає, навіть посилання. На цей лист не можна відповісти.\n'
	},
	ru: {
		subject: 'Есть что-то новое',
		text: 'Здравствуйте!\n\nДля вас есть что-то новое. Вы знаете, где посмотреть.\n\nДля вашей защиты здесь больше ничего нет, даже ссылки. На это письмо нельзя ответить.\n'
	},
	pl: {
		subject: 'Jest coś nowego',
		text: 'Dzień dobry,\n\njest dla Państwa coś nowego. Wiedzą Państwo, gdzie to sprawdzić.\n\nDla Państwa ochrony nie piszemy tu nic więcej, nie ma też linku. Na tę wiadomość nie można odpowiedzieć.\n'
	},
	ro: {
		subject: 'Există ceva nou',
		text: 'Bună ziua,\n\nexistă ceva nou pentru dumneavoastră. Știți unde să vă uitați.\n\nPentru protecția dumneavoastră nu scriem aici mai mult, nici măcar un link. La acest e-mail nu se poate răspunde.\n'
	}
};

export const reporterMail = (language: Language): Mail => mails[language];
