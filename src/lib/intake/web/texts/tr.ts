import type { PublicTexts } from './shape.ts';

export const tr: PublicTexts = {
	site: {
		skip: 'İçeriğe geç',
		yourText: 'Yazdığınız metin bu. Kopyalayabilirsiniz:',
		languages: 'Dil seçin',
		demo: 'Demo – tüm kişiler ve yerler uydurmadır.',
		imprint: 'Künye',
		privacy: 'Veri koruma',
		accessibility: 'Erişilebilirlik',
		legalByTown: 'Künye, veri koruma ve erişilebilirlik bilgileri her belediyenin kendi sayfasındadır.',
		notInThisLanguage: 'Bu metin henüz Türkçe değil. Almanca metni okuyorsunuz.',
		forStaff: 'Çalışanlar için',
		toStart: 'Ana sayfaya',
		optional: 'isteğe bağlı',
		errorTitle: 'Lütfen girdiklerinizi kontrol edin'
	},
	broken: {
		'not-found': {
			title: 'Böyle bir sayfa yok',
			text: 'Bağlantı eski olabilir ya da adresin bir kısmı eksik olabilir. Ana sayfaya gidip oradan arayın.'
		},
		'database-away': {
			title: 'Şu anda hiçbir şey kaydedemiyoruz',
			text: 'Yazdıklarınız kaydedilmedi. Lütfen tarayıcıda bir adım geri gidin ve birkaç dakika sonra tekrar deneyin.'
		},
		'too-big': {
			title: 'Bu çok büyüktü',
			text: 'Dosyalar toplamda çok büyük. Hiçbir şey kaydedilmedi. Lütfen tarayıcıda bir adım geri gidin ve daha az ya da daha küçük dosya gönderin.'
		},
		broken: { title: 'Burada bir şeyler ters gitti', text: 'Bu sizin hatanız değil. Lütfen tekrar deneyin.' }
	},
	start: {
		title: 'Anlaşmazlık bildirin – yakınınızda yardım bulun',
		lead: 'Evde, mahallede, okulda ya da bir resmî daireyle sorun mu var? Belediyeniz sizi dinler ve çözüm bulmanıza yardım eder. Hesap açmanız gerekmez. Adınızı söylemek zorunda değilsiniz.',
		searchLabel: 'Hangi şehirde veya belediyede yaşıyorsunuz?',
		searchHint: 'Küçük yazım hataları sorun değil.',
		searchButton: 'Ara',
		found: 'Bulduklarımız',
		all: 'Bu belediyeler burada bildirim alıyor',
		noneFound: 'Bu yeri burada bulamadık. Belki henüz katılmıyordur. O zaman lütfen belediyeyi telefonla arayın.',
		noneYet: 'Şu anda burada henüz hiçbir belediye bildirim almıyor.',
		moreExist: 'Başka yerler de var. Lütfen adıyla arayın.',
		notSetUp: {
			title: 'Bu platform henüz kurulmadı',
			text: 'Burada henüz bildirim yapılamıyor. Platformu işleten kişi, kurulum bağlantısını programın çıktısında bulur.'
		},
		haveCode: 'Zaten bir kodum var ve cevabımı okumak istiyorum',
		staff: {
			title: 'Bir belediyede mi çalışıyorsunuz ya da anlaşmazlıklarda destek mi oluyorsunuz?',
			text: 'Çalışma alanınıza buradan girebilirsiniz.'
		},
		signIn: 'Giriş yap',
		programme: {
			title: 'KoKo nedir?',
			text: 'KoKo, belediyelerde anlaşmazlık yönetimi demektir. Anlaşmazlıklar normaldir ve demokrasinin bir parçasıdır; ama üzerinde çalışılması gerekir. Belediyeler bunun için üç şey öğrenir:'
		},
		abilities: ['anlaşmazlıkları erken fark etmek', 'anlaşmazlıkları iyi ele almak', 'krizlere hazırlıklı olmak']
	},
	news: {
		title: 'E-posta ile haber',
		label: 'E-posta adresiniz',
		hint: 'Yeni bir şey olursa kısa bir e-posta göndeririz: “Yeni bir şey var”. İçinde başka bir şey yazmaz, yer de yazmaz. Birkaç saat sonra gelir. Adresi şifreli saklarız, belediyede kimse görmez.',
		keep: 'Adresi kaydet',
		isOn: 'Yeni bir şey olursa kısa bir e-posta alırsınız. Sizi korumak için adresi burada göstermeyiz.',
		forget: 'Adresi sil'
	},
	town: {
		title: (town) => `Anlaşmazlık yönetimi: ${town}`,
		lead: 'Dinliyoruz, açıklığa kavuşturuyoruz ve insanların yeniden iyi geçinmesine yardım ediyoruz.',
		report: 'Anlaşmazlık bildir',
		postbox: 'Cevabı oku (kodla)',
		closed: 'Şu anda buradan çevrim içi bildirim yapamazsınız. Lütfen bizi arayın.',
		whatTitle: 'Ne yapıyoruz',
		what: [
			'Bütün tarafları dinleriz. Kimsenin tarafını tutmayız.',
			'Danışmanlık verir, görüşme ayarlar ve gerekirse uzmanları çağırırız.',
			'Katılıp katılmamaya siz karar verirsiniz. Görüşme her zaman gönüllüdür.',
			'Biz polis ya da mahkeme değiliz. Kimseyi cezalandırmayız.'
		],
		stepsTitle: 'Bildiriminize ne olur',
		steps: (d, m) => [
			'Neler olduğunu bize anlatırsınız – kendi dilinizde, isterseniz adınızı vermeden.',
			'Bir kod alırsınız. Bu kodla cevabımızı okur ve bize yazarsınız.',
			`En geç ${d} gün içinde bildiriminizi okuduğumuzu onaylarız.`,
			`Bundan sonra en geç ${m} ay içinde ne yaptığımızı veya ne yapacağımızı söyleriz.`
		],
		peopleTitle: 'Kim ilgileniyor',
		peopleNone: 'Anlaşmazlık yöneticilerinin adları yakında burada olacak.',
		contactTitle: 'Bize nasıl ulaşırsınız',
		phone: 'Telefon',
		email: 'E-posta',
		address: 'Adres',
		hours: 'Görüşme saatleri'
	},
	danger: {
		title: 'Tehlikede olan biri mi var? Hemen arayın.',
		call: (police, rescue) => `Polis: ${police} · Ambulans ve itfaiye: ${rescue}`,
		question: 'Şu anda tehlikede olan biri var mı?',
		no: 'Hayır',
		yes: 'Evet',
		yesHint: (police) =>
			`Lütfen önce ${police} numarasını arayın. Bildirimleri günün her saatinde okumuyoruz. Yine de buradan da bildirebilirsiniz.`
	},
	form: {
		title: 'Anlaşmazlık bildir',
		lead: 'Yaklaşık beş dakika sürer. Yalnızca “Ne oluyor?” sorusunu cevaplamanız gerekir.',
		text: 'Ne oluyor?',
		textHint: 'Kendi sözlerinizle, istediğiniz dilde anlatın. Başkalarının adını yalnızca gerekliyse yazın.',
		place: 'Nerede?',
		placeHint: 'Örneğin sokak, bina, okul veya meydan.',
		area: 'Semt veya mahalle',
		areaNone: 'Bilmiyorum',
		map: 'Yeri haritada gösterin',
		mapHint: 'Haritaya dokunun. Tam olması gerekmez.',
		mapRemove: 'Haritadaki yeri kaldır',
		since: 'Yaklaşık ne zamandan beri?',
		sinceHint: 'Yaklaşık bir gün yeterli.',
		wish: 'Bizden ne istersiniz?',
		wishes: {
			LISTEN: 'Birinin beni dinlemesini istiyorum',
			ADVICE: 'Bir öneri istiyorum',
			MEDIATE: 'Lütfen aramızda arabuluculuk yapın',
			STOP: 'Bunun bitmesini istiyorum',
			INFORM_ONLY: 'Yalnızca haber vermek istiyorum'
		},
		identity: 'Adınızı söylemek ister misiniz?',
		identities: {
			ANONYMOUS: {
				label: 'Hayır, adımı vermeden (anonim)',
				hint: 'Kim olduğunuzu kimse öğrenmez. Size yalnızca kod üzerinden cevap veririz.'
			},
			VAULTED: {
				label: 'Evet, ama korumalı',
				hint: 'Adınız şifrelenir. Yalnızca bir gerekçe varsa açılır. Kimin açtığı kaydedilir.'
			},
			NAMED: {
				label: 'Evet, adımla',
				hint: 'Anlaşmazlık yöneticileri adınızı görür. Diğer ilgililer, siz izin vermeden adınızı bizden öğrenmez.'
			}
		},
		name: 'Adınız',
		nameHint: 'Yalnızca “korumalı” veya “adımla” seçtiyseniz doldurun.',
		contact: 'Size nasıl ulaşabiliriz?',
		contactHint: 'Telefon veya e-posta. Yalnızca “korumalı” veya “adımla” seçtiyseniz doldurun.',
		callback: 'Ne zaman arayabiliriz?',
		callbackHint: 'Örneğin: pazartesi saat 17’den sonra.',
		interpreter: 'Görüşmede tercümana ihtiyacınız var mı?',
		interpreterNone: 'Hayır, gerek yok',
		signLanguage: 'İşaret dili',
		files: 'Fotoğraf veya PDF',
		filesHint:
			'En fazla 5 dosya, her biri en fazla 10 MB. Kaydetmeden önce çekim yeri ve cihaz gibi gizli bilgileri sileriz.',
		filesAgain: 'Metniniz hâlâ burada. Lütfen dosyalarınızı yeniden seçin.',
		trap: 'Lütfen bu alanı boş bırakın',
		readersTitle: 'Bunu kim okuyacak?',
		readers: (town) => [
			`Yalnızca ${town} anlaşmazlık yöneticileri. Kimin bildirdiğini kimseye söyleyemezler.`,
			'Komşularınız, ev sahibiniz ve yabancılar dairesi okumaz.',
			'Hiçbir şey yayımlanmaz. Cihazınızın adresini kaydetmeyiz.',
			'Yalnızca insanlar ciddi tehlikedeyse yardım çağırmak zorundayız.'
		],
		send: 'Bildirimi gönder'
	},
	receipt: {
		title: 'Teşekkürler. Bildiriminiz bize ulaştı.',
		lead: 'Lütfen kodunuzu şimdi yazın. Cevabımızı yalnızca bu kodla okuyabilirsiniz.',
		codeTitle: 'Kodunuz',
		codeHint: 'Beşer rakamlı beş grup:',
		once: 'Kod bundan sonra bir daha gösterilmez. Yeniden oluşturamayız.',
		print: 'Sayfayı yazdır',
		noted: 'Kodu yazdım veya fotoğrafını çektim',
		typeBack: 'Ya da denemek için kodu girin',
		typeBackHint: 'Boşluklar önemli değil.',
		continue: 'Devam',
		nextTitle: 'Bundan sonra ne olur',
		next: (acknowledge, feedback) => [
			`Bildiriminizi okuduğumuzu en geç şu tarihte onaylarız: ${acknowledge}.`,
			`Ne yaptığımızı veya ne yapacağımızı en geç şu tarihte söyleriz: ${feedback}.`,
			'Lütfen ara sıra posta kutusuna bakın. Telefonunuza hiçbir şey göndermeyiz.'
		],
		doneTitle: 'Her şey tamam',
		done: 'Kod bir daha gösterilmez. Cevabımızı posta kutusunda kodla okursunuz. Bu cihaz sizin değilse bu pencereyi şimdi kapatmanız en iyisidir.',
		another: 'Başka bir şey bildir'
	},
	postbox: {
		title: 'Posta kutusu',
		lead: 'Burada cevabımızı okur ve bize yazabilirsiniz.',
		code: 'Kodunuz',
		codeHint: '25 rakam. Boşluklar önemli değil.',
		open: 'Posta kutusunu aç',
		lost: 'Kodu kaybettiniz mi? Yeniden oluşturamayız. Bu sizi korur. Yeniden bildirebilir veya bizi arayabilirsiniz.',
		loggedOut: 'Posta kutusu kapatıldı. Bu cihazda hiçbir şey kayıtlı değil.',
		yourReport: (reference) => `Bildiriminiz ${reference}`,
		received: (day) => `Geliş tarihi: ${day}`,
		stateTitle: 'Durum',
		stages: {
			received: 'Bildiriminiz geldi. Henüz okumadık.',
			read: 'Bildiriminizi okuduk.',
			clearing: 'Ne yapabileceğimize bakıyoruz.',
			waiting: 'Size bir sorumuz var.',
			working: 'İlgileniyoruz.',
			watching: 'Takip ediyoruz.',
			decided: 'Nasıl devam edeceğimize karar verdik. Cevap buraya gelecek.',
			answered: 'Size cevap verdik.',
			withdrawn: 'Bildirimi geri çektiniz.'
		},
		answerBy: (day) => `Bizden en geç şu tarihte haber alırsınız: ${day}.`,
		messagesTitle: 'Yeni mesajlar',
		noMessages: 'Henüz yeni mesaj yok.',
		earlierHidden:
			'Sizi korumak için yalnızca son ziyaretinizden beri yeni olanları gösteririz. Bildiriminizi ve önceki mesajları artık göstermeyiz.',
		fromOffice: 'Anlaşmazlık yönetimi',
		fromYou: 'Siz',
		talkOffer: 'Size bir görüşme öneriyoruz. Özgürce karar verirsiniz.',
		talkNote: 'Eklemek istediğiniz bir şey var mı? Örneğin sizin için uygun zaman.',
		accept: 'Evet, görüşmek istiyorum',
		refuse: 'Hayır, görüşme istemiyorum',
		accepted: 'Görüşmeyi kabul ettiniz.',
		refused: 'Görüşme istemiyorsunuz. Sorun değil.',
		write: 'Bize mesaj',
		writeHint: 'İstediğiniz dilde. Yalnızca anlaşmazlık yöneticileri okur.',
		send: 'Mesajı gönder',
		sent: 'Mesajınız bize ulaştı.',
		withdraw: 'Bildirimi geri çek',
		withdrawPage: {
			title: 'Bildiriminizi geri çekmek istiyor musunuz?',
			text: 'O zaman üzerinde çalışmayı bırakırız ve verdiyseniz adınızı ve iletişim bilgilerinizi sileriz. Neden göstermeniz gerekmez. Bu geri alınamaz.'
		},
		withdrawYes: 'Evet, bildirimi geri çek',
		withdrawNo: 'Hayır, posta kutusuna dön',
		withdrawnDone: 'Bildiriminiz geri çekildi. Adınız ve iletişim bilgileriniz silindi.',
		leave: 'Posta kutusunu kapat',
		leaveHint: 'Bu cihazı başkaları da kullanıyorsa posta kutusunu kapatın.'
	},
	problems: {
		required: 'Lütfen buraya bir şey yazın.',
		'too-long': 'Metin çok uzun. Lütfen kısaltın. Bildirime 10.000 karakter sığar.',
		invalid: 'Bu bilgi buraya uymuyor. Lütfen kontrol edin.',
		'invalid-day': 'Lütfen var olan bir gün girin.',
		'day-in-future': 'Bu gün gelecekte. Lütfen tarihi kontrol edin.',
		'day-too-early': 'Bu gün çok eski. Lütfen tarihi kontrol edin.',
		'choose-one': 'Lütfen bir seçenek seçin.',
		'name-or-contact': 'Lütfen adınızı veya size nasıl ulaşacağımızı yazın ya da “adımı vermeden” seçin.',
		'name-while-anonymous':
			'“Adımı vermeden” seçtiniz ama buraya bir şey yazdınız. Lütfen silin ya da “korumalı” veya “adımla” seçin.',
		trap: 'Lütfen bu alanı boş bırakın.',
		'form-too-old': 'Bu sayfa çok uzun süre açık kaldı. Metniniz hâlâ burada. Lütfen tekrar gönderin.',
		'too-many-files': 'Çok fazla dosya var. Lütfen en fazla 5 dosya seçin.',
		'file-too-big': 'Bir dosya çok büyük. Her biri en fazla 10 MB olabilir.',
		'file-type': 'Bir dosya ne fotoğraf ne de PDF. JPEG, PNG, WebP ve PDF kabul edilir.',
		'file-broken': 'Bir dosya güvenli şekilde açılamıyor. Lütfen başka bir dosya ya da ekran görüntüsü seçin.',
		'file-protected': 'Bir PDF parola ile korunuyor. Lütfen parolasız gönderin.',
		'code-unknown': 'Bu kodla bir şey bulamadık. Lütfen rakamları kontrol edin.',
		'code-expired':
			'Bu kodun süresi doldu. Yeniden bildirebilir veya bizi arayabilirsiniz; çalışmamız koda bağlı değildir.',
		'code-mistyped': 'Bu tam olarak aynı kod değil. Lütfen rakamları karşılaştırın.',
		'invalid-address': 'Bu tam bir e-posta adresi değil. Örneğin şöyle olmalı: isim@ornek.org',
		'not-possible-now': 'Bu şu aşamada artık mümkün değil.'
	}
};
