/** Paragraphs of draft articles, written for measuring: invented, full of turns that treaties repeat, in four languages. */

export interface Language {
  name: string;
  /** What stands between two words. */
  space: string;
  paragraphs: readonly string[];
}

const english = `Member States shall ensure that operators of international routes inform one another of the route that traffic takes. A Member State may ask an operator for this information where a failure has affected users in its territory. The operator shall answer within thirty days. No answer under this article shall contain the content of a message or the address of a user.
Member States shall take the measures that are necessary to limit unsolicited bulk messages. Such measures shall be proportionate, shall be provided for by law and shall be open to review by a court. Nothing in this article permits a Member State to examine the content of messages. Where a measure affects users in another Member State, both shall consult one another without delay.
Charges for calls made while roaming shall be shown to the user before the service is used. Member States shall encourage operators to offer prices that follow their costs. An operator that changes its prices shall tell its users at least fourteen days before. A user who has not been told owes only the earlier price.
Priority shall be given to calls that concern the safety of life. Member States shall ensure that one number for emergencies is known in their territory, and that a visitor can call it without charge. Operators shall not make the location of a caller known to anybody but the emergency service. Records of a location shall be deleted after thirty days.
Member States recognise that everyone has the right to hold opinions without interference. Restrictions of a service shall be provided for by law, shall pursue a legitimate aim and shall be no wider than necessary. A restriction that affects a whole territory shall be published before it begins. Whoever is affected by a restriction may ask a court to review it.
Operators shall keep their networks secure, having regard to the state of the art 🔒. Member States shall cooperate so that an attack on a network is made known to those whom it may affect. A report of an attack shall not contain personal data. Each Member State shall name a point of contact and shall inform the Secretary-General of it.
Disputes on accounts between operators shall be settled by agreement. Where no agreement is reached within six months, either operator may ask for arbitration. The arbitrators shall be three in number, and none of them shall be a national of either Member State. Their award is final and shall be published, except for what is confidential under national law.
The Secretary-General shall publish each year how this instrument has been applied. Member States shall send their contributions by the end of March. A contribution may be made in any of the official languages. The report shall say which Member States have sent none, and why, where this is known.
Persons with disabilities shall have access to services on terms equal to those of others. Member States shall encourage operators to publish which of their services are accessible, and in what way. Text relay, captions and clear language are among the means of access. An operator shall name a person to whom complaints can be made.
Old equipment shall be collected and treated so that it does no harm to people or to the environment. Member States shall encourage producers to take equipment back without charge. Exports of old equipment shall be notified to the importing Member State before they begin. The importing Member State may refuse them within sixty days.
This instrument enters into force on the thirtieth day after the deposit of the twentieth act of ratification. A Member State that ratifies it later is bound from the thirtieth day after its own deposit. Reservations shall be made in writing when an act is deposited. A reservation that is incompatible with the aim of this instrument has no effect.
Landlocked and small island States meet particular costs. Member States shall cooperate so that transit capacity is offered to them on terms that are fair and open. An operator of a cable shall not refuse capacity without giving its reasons. The reasons shall be given in writing to the operator that asked and to its Member State.`;

const arabic = `تكفل الدول الأعضاء أن يبلّغ مشغّلو المسارات الدولية بعضهم بعضاً بالمسار الذي تسلكه الحركة. ويجوز لأي دولة عضو أن تطلب هذه المعلومات من المشغّل إذا أثّر عطل في المستعملين داخل إقليمها. وعلى المشغّل أن يجيب في غضون ثلاثين يوماً. ولا يجوز أن يتضمن أي جواب بموجب هذه المادة محتوى رسالة أو عنوان مستعمل.
تتخذ الدول الأعضاء التدابير اللازمة للحد من الرسائل الجماعية غير المطلوبة. ويجب أن تكون هذه التدابير متناسبة ومنصوصاً عليها في القانون وقابلة للمراجعة أمام محكمة. وليس في هذه المادة ما يجيز لأي دولة عضو أن تفحص محتوى الرسائل. وإذا أثّر تدبير في مستعملين داخل دولة عضو أخرى تشاورت الدولتان دون تأخير.
تُعرض رسوم المكالمات أثناء التجوال على المستعمل قبل استعمال الخدمة. وتشجع الدول الأعضاء المشغّلين على تقديم أسعار تتبع تكاليفهم. وعلى المشغّل الذي يغيّر أسعاره أن يبلّغ مستعمليه قبل أربعة عشر يوماً على الأقل. ولا يدين المستعمل الذي لم يبلَّغ إلا بالسعر السابق.
تُعطى الأولوية للمكالمات المتعلقة بسلامة الحياة. وتكفل الدول الأعضاء أن يكون رقم واحد للطوارئ معروفاً في إقليمها وأن يستطيع الزائر الاتصال به دون رسوم. ولا يجوز للمشغّلين أن يكشفوا موقع المتصل لأحد سوى خدمة الطوارئ. وتُحذف سجلات الموقع بعد ثلاثين يوماً.
تعترف الدول الأعضاء بأن لكل إنسان الحق في اعتناق الآراء دون تدخل. ويجب أن تكون القيود المفروضة على خدمة منصوصاً عليها في القانون وأن تسعى إلى هدف مشروع وألا تتجاوز ما هو ضروري. ويُنشر أي قيد يشمل إقليماً بكامله قبل أن يبدأ. ولكل من تأثر بقيد أن يطلب من محكمة مراجعته.
يحافظ المشغّلون على أمن شبكاتهم مع مراعاة أحدث ما بلغته التقنية 🔒. وتتعاون الدول الأعضاء كي يُعلَم بأي هجوم على شبكة من قد يتأثر به. ولا يجوز أن يتضمن التقرير عن هجوم بيانات شخصية. وتسمّي كل دولة عضو جهة اتصال وتبلّغ الأمين العام بها.
تُسوّى النزاعات على الحسابات بين المشغّلين بالاتفاق. وإذا لم يتم التوصل إلى اتفاق في غضون ستة أشهر جاز لأي من المشغّلين أن يطلب التحكيم. ويكون عدد المحكّمين ثلاثة ولا يكون أي منهم من مواطني أي من الدولتين. وقرارهم نهائي ويُنشر ما عدا ما هو سري بموجب القانون الوطني.
ينشر الأمين العام كل سنة كيفية تطبيق هذا الصك. وترسل الدول الأعضاء مساهماتها قبل نهاية مارس. ويجوز تقديم المساهمة بأي من اللغات الرسمية. ويذكر التقرير الدول الأعضاء التي لم ترسل شيئاً وسبب ذلك إن كان معروفاً.
يتاح للأشخاص ذوي الإعاقة النفاذ إلى الخدمات بشروط مساوية لشروط غيرهم. وتشجع الدول الأعضاء المشغّلين على أن ينشروا أي خدماتهم ميسّر النفاذ وبأي طريقة. ومن وسائل النفاذ ترحيل النص والعناوين النصية واللغة الواضحة. وعلى المشغّل أن يسمّي شخصاً تُقدَّم إليه الشكاوى.
تُجمع المعدات القديمة وتعالَج بحيث لا تضر بالناس ولا بالبيئة. وتشجع الدول الأعضاء المنتجين على استرجاع المعدات دون رسوم. ويُخطر بتصدير المعدات القديمة الدولة العضو المستوردة قبل أن يبدأ. ويجوز للدولة العضو المستوردة أن ترفضه في غضون ستين يوماً.`;

const chinese = `成员国须确保国际路由的运营者相互通报业务所经过的路由。若故障影响到某一成员国境内的用户，该成员国可要求运营者提供此类信息。运营者须在三十天内答复。根据本条作出的答复不得包含信息的内容或用户的地址。
成员国须采取必要措施限制未经请求的群发信息。此类措施须适度，须由法律规定，并须可由法院复审。本条的任何内容均不允许成员国检查信息的内容。如某项措施影响到另一成员国境内的用户，双方须立即相互磋商。
漫游期间通话的资费须在用户使用业务之前向其显示。成员国须鼓励运营者提供与成本相符的价格。运营者如更改价格，须至少提前十四天通知其用户。未被通知的用户只须支付原来的价格。
涉及生命安全的呼叫须予以优先。成员国须确保其境内有一个人所共知的紧急号码，且访客可免费拨打。运营者不得将呼叫者的位置告知紧急服务部门以外的任何人。位置记录须在三十天后删除。
成员国承认人人有权持有主张而不受干涉。对业务的限制须由法律规定，须追求正当目的，且不得超出必要范围。影响整个领土的限制须在开始之前公布。受限制影响的任何人均可请求法院复审。
运营者须顾及技术的最新发展，保持其网络安全🔒。成员国须开展合作，使可能受影响者获知对网络的攻击。关于攻击的报告不得包含个人数据。每一成员国须指定一个联络点，并将其通知秘书长。
运营者之间的账务争议须通过协议解决。如六个月内未达成协议，任何一方运营者均可要求仲裁。仲裁员为三人，其中任何一人均不得为任何一方成员国的国民。裁决为终局裁决，除根据国内法应保密的内容外须予以公布。
秘书长须每年公布本文书的实施情况。成员国须在三月底之前提交文稿。文稿可使用任何一种正式语文。报告须说明哪些成员国未提交文稿，并在已知的情况下说明原因。
残疾人须能以与他人平等的条件获得业务。成员国须鼓励运营者公布其哪些业务是无障碍的，以及以何种方式无障碍。文本中继、字幕和清晰的语言是获得业务的手段。运营者须指定一名受理投诉的人员。
旧设备的收集和处理须不对人或环境造成损害。成员国须鼓励生产者免费回收设备。旧设备的出口须在开始之前通知进口成员国。进口成员国可在六十天内予以拒绝。`;

const russian = `Государства-Члены обеспечивают, чтобы операторы международных маршрутов сообщали друг другу, каким маршрутом следует трафик. Государство-Член может запросить эти сведения у оператора, если сбой затронул пользователей на его территории. Оператор отвечает в течение тридцати дней. Ответ по настоящей статье не должен содержать содержание сообщения или адрес пользователя.
Государства-Члены принимают меры, необходимые для ограничения незапрашиваемых массовых сообщений. Такие меры должны быть соразмерными, предусмотренными законом и подлежать пересмотру в суде. Ничто в настоящей статье не позволяет Государству-Члену проверять содержание сообщений. Если мера затрагивает пользователей в другом Государстве-Члене, оба незамедлительно консультируются друг с другом.
Плата за вызовы в роуминге показывается пользователю до начала пользования услугой. Государства-Члены поощряют операторов предлагать цены, соответствующие их затратам. Оператор, изменяющий цены, сообщает об этом пользователям не позднее чем за четырнадцать дней. Пользователь, которому не сообщили, платит только прежнюю цену.
Приоритет предоставляется вызовам, касающимся безопасности жизни. Государства-Члены обеспечивают, чтобы на их территории был известен единый номер экстренной помощи и чтобы приезжий мог звонить по нему бесплатно. Операторы не сообщают местонахождение вызывающего никому, кроме экстренной службы. Записи о местонахождении удаляются через тридцать дней.
Государства-Члены признают, что каждый имеет право придерживаться своих мнений без вмешательства. Ограничения услуги должны быть предусмотрены законом, преследовать законную цель и не выходить за пределы необходимого. Ограничение, затрагивающее всю территорию, публикуется до его начала. Каждый, кого затрагивает ограничение, может просить суд о его пересмотре.
Операторы поддерживают безопасность своих сетей с учётом современного уровня техники 🔒. Государства-Члены сотрудничают, чтобы о нападении на сеть узнавали те, кого оно может затронуть. Сообщение о нападении не должно содержать персональных данных. Каждое Государство-Член назначает контактное лицо и сообщает о нём Генеральному секретарю.
Споры о расчётах между операторами решаются по соглашению. Если соглашение не достигнуто в течение шести месяцев, любой из операторов может потребовать арбитража. Арбитров трое, и ни один из них не может быть гражданином какого-либо из двух Государств-Членов. Их решение окончательно и публикуется, за исключением того, что является тайной по национальному закону.
Генеральный секретарь ежегодно публикует сведения о применении настоящего документа. Государства-Члены направляют свои вклады до конца марта. Вклад может быть представлен на любом из официальных языков. В отчёте указывается, какие Государства-Члены ничего не направили и почему, если это известно.
Лицам с ограниченными возможностями обеспечивается доступ к услугам на равных с другими условиях. Государства-Члены поощряют операторов публиковать, какие из их услуг доступны и каким образом. Средствами доступа являются ретрансляция текста, субтитры и ясный язык. Оператор назначает лицо, которому можно направить жалобу.
Старое оборудование собирается и обрабатывается так, чтобы не причинять вреда людям и окружающей среде. Государства-Члены поощряют производителей бесплатно принимать оборудование обратно. О вывозе старого оборудования до его начала сообщается ввозящему Государству-Члену. Ввозящее Государство-Член может отказать в течение шестидесяти дней.`;

export const languages: readonly Language[] = [
  { name: 'English', space: ' ', paragraphs: english.split('\n') },
  { name: 'Arabic', space: ' ', paragraphs: arabic.split('\n') },
  { name: 'Chinese', space: '', paragraphs: chinese.split('\n') },
  { name: 'Russian', space: ' ', paragraphs: russian.split('\n') },
];
