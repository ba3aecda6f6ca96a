/// The months in many languages.
enum MonthTable {
  /// One string per language: twelve months in lower case separated by spaces, with the forms of each
  /// separated by slashes.
  static let languages = (slavic + western + northern + others).map {
    $0.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static let slavic = [
    """
    січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/квіт травень/травня/трав
    червень/червня/черв липень/липня/лип серпень/серпня/серп вересень/вересня/вер жовтень/жовтня/жовт
    листопад/листопада/лист грудень/грудня/груд
    """,
    """
    январь/января/янв февраль/февраля/фев/февр март/марта/мар апрель/апреля/апр май/мая июнь/июня/июн
    июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент октябрь/октября/окт ноябрь/ноября/ноя/нояб
    декабрь/декабря/дек
    """,
    """
    студзень/студзеня люты/лютага сакавік/сакавіка красавік/красавіка травень/траўня/мая чэрвень/чэрвеня
    ліпень/ліпеня жнівень/жніўня верасень/верасня кастрычнік/кастрычніка лістапад/лістапада снежань/снежня
    """,
    """
    януари/јануар/јануара/јануари февруари/фебруар/фебруара март/марта април/априла май/мај/маја
    юни/јун/јуна/јуни юли/јул/јула/јули август/августа септември/септембар/септембра
    октомври/октобар/октобра ноември/новембар/новембра декември/децембар/децембра
    """,
    """
    styczeń/stycznia/sty luty/lutego/lut marzec/marca kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze
    lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź
    listopad/listopada/lis grudzień/grudnia/gru
    """,
    """
    leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července
    srpen/srpna září říjen/října listopad/listopadu prosinec/prosince
    """,
    """
    január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta
    september/septembra október/októbra november/novembra december/decembra
    """,
    """
    siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja
    srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad studeni/studenog/studenoga prosinac/prosinca
    """,
    """
    januar/januara/januarja februar/februara/februarja mart/marta/marec april/aprila maj/maja
    jun/juna/junij/junija jul/jula/julij/julija avgust/avgusta septembar/septembra oktobar/oktobra
    novembar/novembra decembar/decembra
    """,
  ]

  private static let western = [
    """
    january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep
    october/oct november/nov december/dec
    """,
    "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre octobre novembre "
      + "décembre/déc",
    "januar/jänner/jän februar/feber märz/mär april mai juni juli august september oktober/okt november "
      + "dezember/dez",
    """
    enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre
    diciembre/dic
    """,
    """
    gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre ottobre/ott novembre
    dicembre
    """,
    "janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro outubro/out novembro "
      + "dezembro",
    "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
  ]

  private static let northern = [
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts/mars april maj/mai juni juli august september oktober november december/desember",
    "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    """
    tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta
    kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta
    marraskuu/marraskuuta joulukuu/joulukuuta
    """,
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    """
    janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā
    augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī
    """,
    """
    sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio
    liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio
    """,
    """
    január februári/február március/márc április/ápr május/máj június/jún július/júl augusztus/aug
    szeptember/szept október/okt november december
    """,
  ]

  private static let others = [
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "yanvar fevral mart aprel may iyun iyul avqust/avgust sentyabr oktyabr noyabr dekabr",
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    """
    ιανουάριος/ιανουαρίου/ιαν φεβρουάριος/φεβρουαρίου/φεβ μάρτιος/μαρτίου/μαρ απρίλιος/απριλίου/απρ
    μάιος/μαΐου ιούνιος/ιουνίου/ιουν ιούλιος/ιουλίου/ιουλ αύγουστος/αυγούστου/αυγ
    σεπτέμβριος/σεπτεμβρίου/σεπ οκτώβριος/οκτωβρίου/οκτ νοέμβριος/νοεμβρίου/νοε δεκέμβριος/δεκεμβρίου/δεκ
    """,
    """
    يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار/اذار أبريل/إبريل/نيسان/ابريل مايو/أيار/ماي
    يونيو/حزيران/يونيه/جوان يوليو/تموز/يوليه/جويلية أغسطس/آب/اغسطس/أوت سبتمبر/أيلول أكتوبر/تشرين_الأول/اكتوبر
    نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول
    """,
    "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
    "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "ינואר פברואר מרץ/מארס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    """
    जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर
    दिसंबर/दिसम्बर
    """,
    "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    """
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
    """,
    "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    """
    հունվար/հունվարի փետրվար/փետրվարի մարտ/մարտի ապրիլ/ապրիլի մայիս/մայիսի հունիս/հունիսի հուլիս/հուլիսի
    օգոստոս/օգոստոսի սեպտեմբեր/սեպտեմբերի հոկտեմբեր/հոկտեմբերի նոյեմբեր/նոյեմբերի դեկտեմբեր/դեկտեմբերի
    """,
    "januari februari maret april mei juni juli agustus september oktober november desember",
  ]
}
