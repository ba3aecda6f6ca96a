extension Lexicon {
  /// English.
  static let english = Lexicon(
    language: "en",
    order: .subjectFirst,
    saying: CueSet(
      """
      say says said saying tell tells told telling announced announces announcing stated stating added adds
      adding claimed claiming alleged alleges alleging argued argues arguing asserted asserts insisted insists
      insisting warned warns warning explained explains explaining noted noting acknowledged acknowledges
      acknowledging admitted admits confirmed confirms confirming revealed reveals disclosed declares declared
      maintains maintained contends contended quipped tweeted tweets tweeting wrote writes writing testified
      testifies testifying replied replies remarked remarks commented complained complains boasted conceded
      concedes predicted predicts reiterated recalled recalls stressed stresses emphasized emphasised
      emphasizes vowed pledged cautioned cautions joked jokes opined lamented hinted posted concluded
      concludes suggested suggests speculated believes believed thinks reports reported reporting states
      advised advises observed mused exclaimed countered shouted yelled responded estimates estimated claims
      quoted continued continues
      """),
    weakSaying: CueSet(
      """
      report claim state note notes argue believe think thought hope hopes hoped fear fears feared expect
      expects expected describe describes described describing call calls called calling find finds found show
      shows showed shown indicate indicates indicated indicating suggest point points pointed urge urged urges
      ask asks asked respond responds swore assured informed suspects accuse accuses accused accusing
      criticised criticized praised denounced condemned blamed ruled determined agreed agrees demanded
      promised promises blasted slammed defended apologized apologised mentioned mentions estimate warn say
      write outlined recommended recommends quotes discussed detailed shared says feels felt learned
      understands understood wants wanted demonstrated agree feel tell
      """),
    nominal: CueSet(
      """
      report reports claim claims state states note notes estimate estimates quote quotes call calls hope
      hopes fear fears show shows point points demand demands promise promises feels praise find finds urge
      """),
    before: phrases(
      """
      according to|as reported by|as told by|as stated by|in the words of|reported by|confirmed by|
      announced by|denied by|stated by|quoted by|cited by
      """
    ),
    after: [],
    citing: phrases("citing|quoting|cited|attributed to|according to"),
    hearsay: CueSet("reportedly allegedly purportedly supposedly apparently ostensibly rumored rumoured"),
    denying: CueSet(
      """
      deny denies denied denying denial denials refute refutes refuted refuting reject rejects rejected
      rejecting rejection dispute disputes disputed disputing rebut rebuts rebutted contradict contradicts
      contradicted contradicting dismiss dismisses dismissed dismissing disavow* repudiat* debunk debunks
      debunked disown disowns disowned disclaim disclaims disclaimed
      """),
    negations: CueSet(
      "no not never neither nor none without unable cannot can't won't don't doesn't didn't isn't wasn't"),
    negatable: CueSet(
      """
      confirm confirmed corroborate corroborated substantiate verify verified aware know knows knew true
      correct accurate case evidence knowledge information truth basis foundation proof indication involvement
      involved happened exist exists existed
      """),
    judging: CueSet(
      """
      false untrue fabricated fabrication baseless groundless unfounded fake hoax bogus nonsense rubbish
      untruthful misleading incorrect inaccurate lie lies ridiculous absurd preposterous fiction slander libel
      disinformation propaganda dubious falsehood falsehoods unsubstantiated discredited debunked myth
      """),
    calling: CueSet("call calls called calling describe* label* brand* term* dismiss* denounce*"),
    confirming: CueSet("confirm* acknowledg* admit* conced* corroborat*"),
    accusing: CueSet("accus* alleg* claim* blam* charg* suspect* report* reveal* suggest* fraud* threat*"),
    backReferences: CueSet(
      """
      it this that these those accusation* allegation* claims claim charge charges report reports rumors
      rumours assertion* suggestion* such
      """
    ),
    pronouns: set("he she they it"),
    nonSources: set(
      "i we you who that which what this these those there one me us him her them people everyone"),
    auxiliaries: CueSet(
      """
      has have had is was were are be been being also later then once again already never not recently
      repeatedly will would could can may might must do does did to just now even still often publicly flatly
      falsely only first simply further previously both all earlier separately initially subsequently
      apparently reportedly wrongly correctly rightly sarcastically jokingly additionally specifically clearly
      strongly explicitly privately proudly infamously famously consistently always didn't hasn't doesn't
      don't since actually really today yesterday
      """),
    conjunctions: set(
      """
      and but that who whom which while when because if although though where whose or than so what how why
      whether as after before since until however yet nor unless
      """),
    prepositions: set(
      """
      of for at in on to from by with during after about into over under between among against through before
      since within without near including regarding despite amid inside outside across via around behind
      """),
    linking: set("of the and & for de la van von del di al el bin ibn da dos du"),
    determiners: set("the a an this that these those its their his her our my some many several both all"),
    and: set("and &"),
    roles: CueSet(
      """
      president minister chief secretary director spokesman spokeswoman spokesperson writer attorney
      superintendent speaker leader governor mayor senator congressman congresswoman representative
      commissioner ambassador chairman chairwoman chair chairperson executive officer manager coach analyst
      professor historian economist scientist researcher author columnist reporter correspondent editor anchor
      host actor actress singer activist lawyer prosecutor judge justice general colonel captain sergeant
      lieutenant detective sheriff deputy doctor expert adviser advisor strategist consultant founder
      co-founder owner resident official lawmaker candidate premier chancellor king queen prince princess pope
      bishop archbishop cardinal rabbi pastor clerk meteorologist teacher student principal star ceo cfo coo
      md mp member head coordinator administrator fellow journalist blogger physicist biologist epidemiologist
      psychologist giant company firm group publisher whistleblower treasurer democrat republican nominee
      lecturer granddaughter nephew attorney counsel investigator inspector superintendent engineer contractor
      specialist
      """),
    titles: set("mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lady lord dame mister"),
    organizations: CueSet(
      """
      university department ministry institute bureau center centre council association office commission
      court police bank agency board committee house party company corporation group union organization
      organisation foundation school college hospital service services authority administration government
      army navy force forces army club federation league society network team campaign district embassy
      parliament senate congress secretary minister inc. corp. ltd. co. republic kingdom fund
      """),
    media: CueSet(
      """
      times post news newspaper reuters bbc cnn guardian telegraph journal herald tribune gazette npr nbc cbs
      abc fox msnbc bloomberg politico agency broadcaster magazine daily observer chronicle press afp ap tass
      xinhua dpa interfax axios kcna publication publications huffpost espn webpage website blog paper
      outlet outlets media tv radio network
      wapo dispatch examiner inquirer globe independent mirror economist newsweek forbes propublica buzzfeed
      vox vice breitbart infowars wired techcrunch wjbk upi aljazeera jazeera infowars deadline variety adweek
      """),
    documents: CueSet(
      """
      report study statement letter document documents memo affidavit filing filings complaint lawsuit
      indictment survey poll data statistics figures analysis research plan draft agreement release article
      book review records transcript paper census guidelines order ruling law treaty bill resolution website
      estimates findings results email emails post dossier audit investigation forecast index memorandum text
      warrant
      """),
    anonymous: CueSet(
      """
      source sources official officials insider insiders diplomat diplomats anonymous person people expert
      experts analysts observers witness witnesses critics authorities investigators scientists researchers
      residents doctors aide aides lawmakers some many others spokesman spokeswoman spokesperson
      """),
    times: CueSet(
      """
      monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later recently week
      month year morning afternoon evening night meanwhile currently
      """),
    months: CueSet(
      """
      january february march april may june july august september october november december jan feb mar apr
      jun jul aug sep sept oct nov dec
      """),
    verbs: CueSet(
      """
      is was are were has have had will would could can may might must do does did been be speaking referring
      """),
    stop: set(
      """
      the a an of to in on and or that it its is was were be been has have had he she they his her their with
      by for at as from not no said says this these those there who which would will are but also told
      according
      """),
    furniture: phrases(
      """
      read also|read more|see also|related|also read|more on|follow us|subscribe|sign up|share this|
      advertisement|image source|photo|picture|copyright|all rights reserved|published|updated|last updated|
      by|source|sources|click here|watch|listen|comments|leave a comment|tags|filed under|have your say|
      download|skip to|newsletter|print this|back to|continue reading|story continues|join our|loading|image|
      file photo|getty images|credit|recommended|most read|most popular|popular|trending|latest|
      external links|sister links|references
      """),
    furnitureWords: CueSet(
      """
      subscribe subscription newsletter cookies cookie advertisement copyright login log-in sign register
      rights reserved privacy terms facebook twitter whatsapp telegram instagram youtube linkedin share tweet
      email print comments menu search homepage contact rss app podcast advertise careers sitemap inbox free
      trial
      """))
}
