/** What conflict management does here, per tenant and language; shown on the public page. */
export const introductions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	erlengau: {
		de: 'Wo viele Menschen zusammenleben, gibt es Streit: um Lärm, um eine neue Unterkunft, um Windräder, um den Umgangston. Wir hören zu, klären, wer zuständig ist, und bringen die Beteiligten an einen Tisch. Wir sind Teil der Kreisverwaltung, ergreifen aber für keine Seite Partei. Unsere Hilfe ist kostenlos und in allen neun Gemeinden des Kreises da.',
		ls: 'Manchmal gibt es Streit.\nZum Beispiel mit Nachbarn. Oder im Dorf.\nWir sind die Konflikt-Manager und Konflikt-Managerinnen vom Kreis.\nWir hören Ihnen zu.\nWir sind für keine Seite.\nWir suchen mit allen eine Lösung.\nUnsere Hilfe kostet nichts.',
		en: 'Where many people live together there are disputes: about noise, a new shelter, wind turbines, the tone of voice. We listen, find out who is responsible and bring the people concerned to one table. We belong to the district administration but take no side. Our help is free and covers all nine municipalities.',
		tr: 'Komşuluk, gürültü, yeni bir konaklama yeri ya da ortak alanlar yüzünden bir anlaşmazlık mı var? Sizi dinliyoruz, kimin yetkili olduğunu açıklıyoruz ve tarafları bir araya getiriyoruz. Taraf tutmuyoruz. Yardımımız ücretsizdir.',
		ar: 'هل هناك خلاف في الحي أو المبنى أو في مكان عام؟ نحن نستمع إليكم، ونوضح من هو المسؤول، ونجمع الأطراف حول طاولة واحدة. لا ننحاز إلى أي طرف، ومساعدتنا مجانية.',
		uk: 'Є суперечка в будинку, у селі чи в громадському місці? Ми вислухаємо, з’ясуємо, хто за це відповідає, і зберемо всіх за одним столом. Ми не стаємо на жодну сторону. Наша допомога безкоштовна.',
		pl: 'Spór z sąsiadami, w gminie albo w miejscu publicznym? Wysłuchamy Państwa, wyjaśnimy, kto jest właściwy, i zaprosimy strony do jednego stołu. Nie stajemy po żadnej stronie. Nasza pomoc jest bezpłatna.',
		ro: 'Există o neînțelegere în bloc, în sat sau într-un spațiu public? Vă ascultăm, clarificăm cine este responsabil și aducem părțile la aceeași masă. Nu ținem partea nimănui. Ajutorul nostru este gratuit.'
	},
	brueckhausen: {
		de: 'Streit gehört zur Stadt. Entscheidend ist, wie wir damit umgehen. Wenn es im Haus, auf dem Platz, in der Schule oder mit dem Rathaus schwierig wird, sind wir für Sie da: Wir hören zu, prüfen, ob jemand in Gefahr ist, und suchen mit allen Beteiligten einen Weg. Seit zwei Jahren, mit festen Ansprechpersonen und fünf Konfliktlots:innen in den Stadtteilen.',
		ls: 'In einer Stadt gibt es manchmal Streit.\nDas ist normal.\nWir helfen Ihnen dabei.\nSie können uns alles sagen.\nSie müssen Ihren Namen nicht sagen.\nWir suchen mit allen eine Lösung.\nUnsere Hilfe kostet nichts.',
		en: 'Disputes belong to a city. What matters is how we deal with them. When things get difficult in your building, on the square, at school or with the town hall, we are there: we listen, check whether anybody is in danger and look for a way together with everybody concerned.',
		tr: 'Bir şehirde anlaşmazlık olur. Önemli olan onunla nasıl baş ettiğimizdir. Evde, meydanda, okulda ya da belediyeyle bir sorun yaşıyorsanız yanınızdayız: dinleriz, tehlikede olan var mı bakarız ve herkesle birlikte bir yol ararız.',
		ar: 'الخلاف جزء من حياة المدينة، والمهم هو كيف نتعامل معه. إذا أصبح الوضع صعباً في البيت أو الساحة أو المدرسة أو مع البلدية فنحن هنا: نستمع، ونتأكد من أن لا أحد في خطر، ونبحث مع الجميع عن حل.',
		uk: 'У місті бувають суперечки. Важливо, як ми з ними поводимося. Якщо стало важко в будинку, на площі, у школі чи з мерією, ми поруч: вислухаємо, перевіримо, чи ніхто не в небезпеці, і разом шукатимемо вихід.',
		ru: 'В городе бывают споры. Важно, как мы с ними обращаемся. Если стало трудно дома, на площади, в школе или с ратушей, мы рядом: выслушаем, проверим, не в опасности ли кто-то, и вместе поищем выход.',
		pl: 'W mieście zdarzają się spory. Ważne, jak sobie z nimi radzimy. Jeśli robi się trudno w domu, na placu, w szkole lub w kontakcie z ratuszem, jesteśmy dla Państwa: słuchamy, sprawdzamy, czy nikt nie jest w niebezpieczeństwie, i wspólnie szukamy drogi.',
		ro: 'Într-un oraș apar certuri. Important este cum le gestionăm. Dacă devine greu în bloc, în piață, la școală sau cu primăria, suntem aici: ascultăm, verificăm dacă cineva este în pericol și căutăm o soluție împreună cu toți.'
	},
	sonnfelden: {
		de: 'In einer kleinen Gemeinde kennt man einander, und man begegnet einander auch nach einem Streit wieder. Darum reden wir früh: über den Lärm beim Gasthof, über das neue Quartier, über das Dorffest. Am Gemeindeamt haben Sie dafür eine fixe Ansprechperson. Vertraulich und kostenlos.',
		ls: 'In unserem Ort kennen sich viele Menschen.\nManchmal gibt es Streit.\nDann können Sie mit uns reden.\nWir sagen Ihren Namen nicht weiter.\nUnsere Hilfe kostet nichts.',
		en: 'In a small municipality people know each other and meet again after a dispute. That is why we talk early. You have one contact person at the municipal office. Confidential and free of charge.',
		hu: 'Egy kis településen az emberek ismerik egymást, és vita után is találkoznak. Ezért beszélünk korán. A községi hivatalban állandó kapcsolattartója van. Bizalmas és ingyenes.',
		sl: 'V majhni občini se ljudje poznajo in se tudi po sporu znova srečajo. Zato se pogovorimo zgodaj. Na občinskem uradu imate stalno kontaktno osebo. Zaupno in brezplačno.',
		hr: 'U maloj se općini ljudi poznaju i susreću i nakon svađe. Zato razgovaramo na vrijeme. U općinskom uredu imate stalnu osobu za kontakt. Povjerljivo i besplatno.'
	},
	landeskoordination: {
		de: 'Wir beraten Kommunen beim Aufbau eines eigenen Konfliktmanagements und vermitteln Mediator:innen. Einzelne Meldungen nimmt Ihre Stadt, Ihre Gemeinde oder Ihr Kreis entgegen.',
		en: 'We advise municipalities that build their own conflict management and find mediators for them. Single reports are taken by your town, municipality or district.'
	},
	institut: {
		de: 'Wir bilden Konfliktmanager:innen aus, stellen Zertifikate aus und werten das Programm wissenschaftlich aus.',
		en: 'We train conflict managers, issue certificates and evaluate the programme.'
	},
	wegmarken: { de: 'Wir begleiten Kommunen in langen und verwickelten Konflikten: allparteilich, vor Ort, mit Zeit.' }
};
