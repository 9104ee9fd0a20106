import { prose } from './prose.ts'
import type { DemoPitch } from './types.ts'

/** More dramas and romances, several of them in their own language. */
export const dramasWorldwide: readonly DemoPitch[] = [
  {
    key: 'forgotten-umbrellas',
    creatorKey: 'saeki-mio',
    title: '忘れ傘',
    logline: prose`
      廃線まで三十日。北海道の終着駅で遺失物を預かる女は、四十年分の忘れ傘二百十四本を、すべて持ち主に返すと決める。最後の一本には、彼女自身の名前がある。`,
    genre: 'drama',
    secondaryGenres: ['family'],
    format: 'feature',
    shortSynopsis: prose`
      北海道、増毛の先にあると設定された架空の終着駅・岬浜。三月末で廃線になる駅の遺失物係、五十六歳の久保千鶴のもとには、四十年のあいだに誰も取りに来なかった傘が二百十四本ある。本社からの指示は「処分」。千鶴は有給休暇をすべて使い、一本ずつ届けて歩くことにする。

      残された手がかりは、荷札に書かれた日付と列車番号、そして柄に染みついた手の癖だけ。喜ばれることもあれば、玄関先で黙って泣かれることもある。受け取りを断られた傘は、また背負って帰る。

      鉄道が好きなわけではない、と千鶴は言う。ただ、預かったものは返す。それだけのことを四十年やってきた女が、最後に残った子ども用の黄色い傘の名札に、自分の旧姓を見つける。置いていったのは誰なのか。`,
    longSynopsis: prose`
      千鶴に同行するのは、廃線の記録係として東京から来た若い社員、真鍋である。彼は傘を「案件」と呼び、表計算に入力し、一日の配達数を予測する。予測は初日に崩れる。ひとり目の老人が、傘を受け取るなり、あの日の話を三時間するからだ。

      傘の数だけ、降りるはずだった駅がある。炭鉱が閉じた日に、わざと忘れていった男。嫁ぐ日に、母の傘を座席に残した女。失くしたと言い張って父に叱られ、今も言い出せない弟。真鍋は次第に、忘れ物の半分は忘れられたのではなく、置かれたのだと気づく。

      黄色い傘の日付は、千鶴が六歳の秋だった。母は彼女を岬浜の祖母に預け、次の列車で発ち、戻らなかった。千鶴はずっと、自分が忘れ物だったのだと思って生きてきた。だが荷札の裏には、当時の駅員の字で「必ず取りに来るとのこと」とある。

      最終列車の日、二百十三本の傘は持ち主のもとへ、あるいは海を望む墓の前へ届け終えている。母は三十年前、隣町の病院で亡くなっていた。見舞いに来た看護師が、雨の日に限って外へ出たがった患者のことを覚えていた。千鶴は満員の最終列車を見送り、閉じた駅のベンチに黄色い傘を立てかける。雨が降り始める。彼女はしばらく眺めてから、それを手に取り、小さすぎる傘を差して歩き出す。`,
    targetAudience: '四十代以上を中心とする幅広い観客。鉄道と北国の風景を愛する人々。海外の映画祭。',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 210_000_000, currency: 'JPY' },
    stage: 'packaging',
    country: 'JP',
    location: '北海道・留萌管内',
    language: 'ja',
    comps: [
      { title: 'Poppoya', year: 1999 },
      { title: 'Departures', year: 2008 },
      { title: 'Perfect Days', year: 2023 },
    ],
    themes: ['忘れること', '母と娘', '仕事の誠実さ'],
    tags: ['hokkaido', 'railway', 'umbrellas', 'older-lead', 'episodic'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 48,
    popularity: 0.44,
    likedByKeys: ['demo-production', 'elske-de-wit', 'chen-yingchieh', 'petra-novotna', 'demo-creator'],
  },
  {
    key: 'five-amperes',
    creatorKey: 'layla-haddad',
    title: 'خمسة أمبير',
    logline: prose`
      في بيروت المعتمة يملك أبو نبيل مولّد الكهرباء الوحيد في الحيّ، ويقرّر كلّ ليلة مَن ينال الضوء. حين تحتاج حفيدته إلى جهاز
      تنفّس، يصبح الخطّ الوحيد العامل في يد الجارة التي قطع عنها التيار.`,
    genre: 'drama',
    secondaryGenres: ['thriller'],
    format: 'feature',
    shortSynopsis: prose`
      يبيع أبو نبيل النور بالأمبير: خمسة للبرّاد والتلفزيون، عشرة لمن يريد غسّالة، وصفر لمن لا يدفع. دفتره الأزرق يعرف عن أهل
      الحيّ في الأشرفيّة أكثر ممّا يعرفه الكاهن. لم يكن ظالماً في نظر نفسه، كان دقيقاً فقط.

      في ليلة من ليالي آب ينفجر المولّد، وتنقطع كهرباء الدولة كعادتها، وتختنق حفيدته ريتا ذات السنوات التسع. الخطّ الوحيد الذي
      ما زال حيّاً يمرّ عبر شقّة مدام سلوى، معلّمة الفيزياء المتقاعدة، التي قطع عنها التيار قبل شهرين فركّبت على سطحها ألواحاً شمسيّة
      وبطّاريات. تفتح له الباب وتطلب شيئاً واحداً قبل أن تصله بالخطّ: أن يقرأ الدفتر الأزرق بصوت عالٍ على درج البناية، اسماً
      اسماً.`,
    longSynopsis: prose`
      تدور الأحداث في بناية واحدة من ستّ طبقات، بين غروب الشمس وشروقها. البطّارية تكفي سبع ساعات إذا لم يُشعل أحد مصباحاً. على
      الدرج يجتمع الجيران على ضوء الهواتف، ويبدأ أبو نبيل بالقراءة وهو يظنّ أنّه سيُهان. لكنّ ما يخرج من الدفتر ليس فضيحته وحده.

      تتبيّن مع كلّ اسم صفقة صغيرة: طبيب دفع ليُقطع التيار عن عيادة منافسه، وأرملة تسدّد عن ثلاث عائلات سرّاً، وابن أبي نبيل نفسه
      يبيع المازوت من وراء ظهره ويملأ المولّد بما يتلفه. يتبادل الجيران الغضب ثمّ الخجل، ويبدأون بحساب ما في البيوت: بطّارية سيارة
      هنا، وشاحن هناك، وقارورة أوكسجين منسيّة من أيّام الوباء في الطابق الرابع.

      عند الثالثة فجراً تنخفض البطّارية إلى ما دون الحساب. تعيد سلوى التوصيل على ضوء شمعة، وتشرح لأبي نبيل القانون الذي أمضت عمرها
      تعلّمه للصغار: التيّار لا يُملك، بل يمرّ. يقف سكّان البناية صفّاً على الدرج ويمرّرون البطّاريات من يد إلى يد حتّى الطابق
      الثاني.

      تطلع الشمس على الألواح وريتا نائمة. لا أحد يصفّق. يصعد أبو نبيل إلى السطح حاملاً الدفتر الأزرق، ويسأل سلوى كم تريد ثمناً
      لليلة. تجيبه: خمسة أمبير، للجميع. في اللقطة الأخيرة تضاء نوافذ البناية كلّها معاً، بضوء ضعيف متساوٍ لا يكفي أحداً تماماً.`,
    targetAudience: 'جمهور عربيّ واسع، ومهرجانات السينما، ومشاهدو الدراما المشوّقة ذات المكان الواحد.',
    budgetRange: 'from_250k_to_1m',
    estimatedBudget: { amountMinor: 78_000_000, currency: 'USD' },
    stage: 'financing',
    country: 'LB',
    location: 'بيروت',
    language: 'ar',
    comps: [
      { title: 'Capernaum', year: 2018 },
      { title: 'The Insult', year: 2017 },
      { title: 'A Separation', year: 2011 },
    ],
    themes: ['الجيرة', 'السلطة الصغيرة', 'العدالة'],
    tags: ['beirut', 'one-night', 'one-building', 'electricity', 'ensemble'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 22,
    popularity: 0.31,
    likedByKeys: ['noura-almuhairi', 'youssef-mansour', 'demo-investor', 'deon-mbeki'],
  },
  {
    key: 'the-rain-pilots',
    creatorKey: 'youssef-mansour',
    title: 'The Rain Pilots',
    originalTitle: 'طيّارو المطر',
    logline: prose`
      The crews of a Gulf cloud-seeding unit are paid by the millimetre to make it rain. When a drought across the border is
      blamed on them, a Sudanese-born captain is served with a writ for the theft of a cloud.`,
    genre: 'drama',
    secondaryGenres: ['thriller'],
    format: 'series',
    shortSynopsis: prose`
      Al Ain, five in the morning. Twelve pilots in a portable office wait for a cloud. When there is one they have forty
      minutes in which to fly a small propeller aeroplane up the inside of it and light the salt flares on the wings. Captain
      Sumaya Idris, born in Port Sudan, is the best of them, and she has never told anyone that she says a prayer.

      A province next door has had no rain for three years. Its lawyers have a chart, and on the chart is her registration. No
      court has ever had to say who owns a cloud, so this one will have to start with her. Eight episodes; a workplace, a
      trial and the weather. The worst of it is that she thinks they may have a point.`,
    longSynopsis: prose`
      The series has two sorts of scene. In the air it is physical: updraught, hail like gravel, the moment at the base of the
      cloud when an aircraft is neither flying nor falling. On the ground it is comic and slow, run by a meteorologist,
      Dr Faris, who hates being asked whether it works.

      Does it work? The unit’s contract says that it does. The defence says it cannot be proved. Sumaya’s employer therefore
      argues in public that its pilots bring water to the nation and in court that they accomplish nothing. She has to swear to
      both. Her co-pilot Joost thinks this very funny until his log is subpoenaed.

      Each episode is one sortie and one hearing. A farmer from over the border, Umm Khalid, comes every day and sits in the
      second row. Sumaya begins to sit beside her at the recess. They have the same village songs about clouds, with different
      endings. In the fifth episode Faris finds the honest answer in the data: on four days in three years the rain would have
      gone north. Four days is little. It was the sowing week every time.

      The company wants the finding lost. In the finale Sumaya flies the same cloud that the writ is about, a year on, with a
      full load of flares, under orders, watched on radar by both countries. She climbs right through it to the top and comes
      out in the sun without having lit one. The cloud goes north. It may rain there. The series ends before we know, on Umm
      Khalid in a doorway, holding out a hand.`,
    targetAudience:
      'Arabic-speaking and international premium-drama audiences; viewers of intelligent workplace series.',
    budgetRange: 'from_20m_to_50m',
    estimatedBudget: { amountMinor: 8_400_000_000, currency: 'AED' },
    stage: 'packaging',
    country: 'AE',
    location: 'Al Ain and Abu Dhabi',
    language: 'ar',
    comps: [
      { title: 'Michael Clayton', year: 2007 },
      { title: 'Only Angels Have Wings', year: 1939 },
      { title: 'Dark Waters', year: 2019 },
    ],
    themes: ['Who owns the weather', 'Expertise and doubt'],
    tags: ['aviation', 'gulf', 'eight-episodes', 'courtroom', 'climate'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 9,
    popularity: 0.26,
    likedByKeys: ['noura-almuhairi', 'demo-investor', 'layla-haddad'],
  },
  {
    key: 'school-of-the-air',
    creatorKey: 'tess-mulvaney',
    title: 'School of the Air',
    logline: prose`
      For nine years two teenagers in the Kimberley have shared a classroom by radio, eight hundred kilometres apart. Sent to
      the same boarding school in Darwin, each knows the other’s voice at once and pretends not to.`,
    genre: 'coming_of_age',
    secondaryGenres: ['romance', 'comedy'],
    format: 'feature',
    shortSynopsis: prose`
      On the air Frankie Doolan of Wirrin Station was the clever one and Theo Nabarula of Lagrange was the funny one. They did
      long division together, and once, at fourteen, during a cyclone, eleven hours of talking in the dark. They never saw a
      picture of one another because the bandwidth went on sums.

      At St Columba’s in Darwin, aged sixteen, Frankie is the tall silent girl who eats alone. Theo is first in the football
      team and has discovered that the funny one is not what is wanted. They are put in the same English class. He says
      “Present, Miss,” and she drops her pen. Neither says a word. Both of them, that night, turn on a radio under the bedclothes
      and find the old frequency.`,
    longSynopsis: prose`
      By day they ignore each other with growing skill. By night, as “Wirrin” and “Lagrange”, they discuss the people at their
      schools. Each knows that it is the same school. Neither knows that the other knows. So Frankie hears herself described,
      by the boy she likes, to the girl he trusts, as a stuck-up giraffe who is probably lonely, and Theo hears what Wirrin
      thinks of footballers.

      Their old teacher, Mrs Petrakis, is retiring from the Air and asks her former pupils to send a recorded greeting. At the
      boarding house, Theo’s cousin Delma, who misses nothing, works out the radios in a week and begins to charge for silence
      in phone credit.

      The wet comes in. Frankie’s father writes that Wirrin is to be sold: there will be no call sign to go home to. She says so
      on the air, and Theo, at the other end of a corridor thirty metres long, hears her crying through the wall as well as in
      his earphones, a fifth of a second apart. He goes to her door and cannot knock. He has nothing to say that he can say with
      a face.

      The cyclone in the last act puts the whole town in the dark, and the boarders in the gym. Somebody has to read the names
      over the old VHF. They do it together, on either side of a curtain, and after ten hours Delma, on behalf of everyone,
      pulls it down. They look. It is awkward, it is daylight, and they have to start all over again, with the division.`,
    targetAudience: 'Teenagers and families; Australian theatrical; international youth sections.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 480_000_000, currency: 'AUD' },
    stage: 'script',
    country: 'AU',
    location: 'The Kimberley and Darwin',
    language: 'en',
    comps: [
      { title: 'The Shop Around the Corner', year: 1940 },
      { title: 'Gregory’s Girl', year: 1981 },
      { title: 'Sweet As', year: 2022 },
    ],
    themes: ['Voices and faces', 'Distance', 'First love'],
    tags: ['outback', 'radio', 'boarding-school', 'teen-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 57,
    popularity: 0.17,
    likedByKeys: ['gus-pappas', 'peg-sorensen', 'rewi-tamihana'],
  },
  {
    key: 'proof-of-relationship',
    creatorKey: 'marisol-dimaculangan',
    title: 'Proof of Relationship',
    logline: prose`
      A Quezon City coach drills couples until their love stories would convince any consul. Her best liar ever asks her to
      stand in as his fiancée at an interview, and she fails it, since her answers are true.`,
    genre: 'romance',
    secondaryGenres: ['comedy'],
    format: 'feature',
    shortSynopsis: prose`
      Tess Villanueva’s office above a bakery on Timog Avenue has three clocks, a fake restaurant and a ninety-four per cent
      approval rate. She does not judge. Some of her couples love each other and cannot prove it; others can prove it. She
      teaches them the side of the bed, the name of the dog, and when to laugh.

      Jun Abrigo, a ship’s cook, needs a fiancée visa to Canada for a woman who has just left him. It is paid for and cannot be
      refunded. He proposes a swap of photographs and rehearses Tess as if he were the teacher. He invents a first date so
      good that she begins to remember it. At the embassy the officer asks her what he is afraid of, which is not on any list,
      and she knows.`,
    longSynopsis: prose`
      Tess’s rule is never to use the truth, because it wavers. Jun’s is never to tell the same lie twice in the same words.
      Together they are appallingly good. In the fake restaurant, over plastic crabs, they build a courtship of fourteen months
      with a quarrel in it, and a reconciliation at a bus stop in Baguio in the rain. They shoot the photographs under a hose.

      Round them are her other clients: a widower of seventy and his pen-friend of thirty years, who keep failing because they
      do not know each other’s middle names; two nurses who need their cousins to marry each other; a bride whose groom does not
      exist and who rather prefers it.

      The interview is twenty-two minutes long, in one take, and we see the officer, Ms Tremblay, who has been lied to for
      eleven years by pupils of Tess and does not know it. She notices that this applicant is not smooth. She hesitates, she
      blushes, she corrects herself in his favour. It is exactly like guilt. Refused.

      Jun’s ship sails. Tess goes back to work and finds that she can no longer teach: every story she constructs sounds to
      her as if it were about a bus stop. She goes to Baguio, which she has never seen, on the date that they made up. It is
      raining. There is a bus stop. He is standing at it with an appeal form, as the rules allow applicants to submit new
      evidence within sixty days.`,
    targetAudience: 'Romantic-comedy audiences; Filipino theatrical and the very large diaspora.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 9_200_000_000, currency: 'PHP' },
    stage: 'pre_production',
    country: 'PH',
    location: 'Quezon City and Baguio',
    language: 'tl',
    comps: [
      { title: 'Green Card', year: 1990 },
      { title: 'One More Chance', year: 2007 },
      { title: 'Certified Copy', year: 2010 },
    ],
    themes: ['Truth in love', 'Migration'],
    tags: ['romcom', 'manila', 'visa', 'fake-dating', 'female-lead'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 46,
    popularity: 0.2,
    likedByKeys: ['ravi-menon', 'consuelo-ibarra'],
  },
  {
    key: 'northbound',
    creatorKey: 'elske-de-wit',
    title: 'Northbound',
    originalTitle: 'Noordwaarts',
    logline: prose`
      For eleven minutes with the father who left on the same service in 1994, a Utrecht dispatcher sends a night express
      through her own station. The inspector assigned to her case was aboard it, and missed his wedding.`,
    genre: 'romance',
    secondaryGenres: ['drama'],
    format: 'feature',
    shortSynopsis: prose`
      Marijke Blom directs trains on a wall of lights and has never sent one astray. Her father boarded the Nord-Express when
      she was nine and told her that he was going to buy a newspaper. Thirty years later she sees his name on a berth list. His
      train will pass forty kilometres away, in the night, without stopping.

      She throws a switch. The express is held at Utrecht Centraal, platform 12, from 2.14 to 2.25. What is said there we do
      not hear until the end. Daan Verhoeff, railway inspector, was in carriage nine on his way to be married in Hamburg at
      eight. He missed it by eleven minutes and a connection. On Monday he opens the file on the cause.`,
    longSynopsis: prose`
      It would be a simple case if Daan were angry. He ought to be. But as he reconstructs the night minute by minute, from
      signal logs and the vending machine on platform 12, he finds himself keeping a second set of notes, about how well he slept
      when he learned that he would not arrive in time.

      Marijke denies nothing. She gives him the switch, the second, the reason. She will not give him the conversation, as it
      is of no relevance to safety. He suspends her. He then needs her, since nobody else can explain how the system let her do
      it, and they spend the spring in a hut at the marshalling yard, running the night over again on a simulator: she shows
      him how one gets eleven minutes out of a network in which there are none.

      His fiancée, Friederike, comes to the hearing, dry, fair and rather relieved. She has read the file too. “He never once
      asked when the next train was,” she tells Marijke, not unkindly.

      Marijke loses her licence. Her father did not come back and did not apologise; when we hear the scene, it is about a
      newspaper. He had bought it. It was the next train that he could not explain. She tells him that she is a dispatcher and
      knows about delay. On her last evening Daan is on platform 12 with a bag. He has taken a post in Groningen, in the north.
      There is a train in eleven minutes. She says that it will be late.`,
    targetAudience: 'Adults 30 and over; Benelux and German-language theatrical; railway romantics.',
    budgetRange: 'from_1m_to_5m',
    estimatedBudget: { amountMinor: 260_000_000, currency: 'EUR' },
    stage: 'script',
    country: 'NL',
    location: 'Utrecht and Hamburg',
    language: 'nl',
    comps: [
      { title: 'Brief Encounter', year: 1945 },
      { title: 'Compartment No. 6', year: 2021 },
      { title: 'Before Sunrise', year: 1995 },
    ],
    themes: ['Delay', 'Fathers who left'],
    tags: ['railway', 'night-train', 'utrecht', 'inquiry'],
    aiUse: 'none',
    status: 'published',
    visibility: 'public',
    publishedDaysAgo: 102,
    popularity: 0.07,
    likedByKeys: ['demo-investor', 'saeki-mio', 'hanna-brandt'],
  },
]
