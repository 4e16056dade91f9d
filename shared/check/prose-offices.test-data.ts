/**
 * Invented prose of eight offices in the chapters they write it in, marked before anything was mended for it.
 * `[17件=in]` speaks of the cells that `in` stands for (`MEANT`), `{20%}` is a rate or a comparison with last year; no other
 * number speaks of this report. A text has the chapter it stands in and its blocks; `# ` begins a heading.
 */
import type { Case } from './case-report.test-data'
import { COLLEGE, COUNTY, HOSPITAL, MARKET, PROVINCE, STREET, TOWNSHIP, WATERWORKS } from './prose-offices-bodies.test-data'
import { COUNTY_TEXTS, PROVINCE_TEXTS } from './prose-offices-large.test-data'
import type { Written } from './prose-offices-written.test-data'

interface Office {
  body: string
  report: Case
  silent: readonly Written[]
  /** Each with the codes that must speak, and no others. */
  mistaken: readonly (readonly [Written, readonly string[]])[]
  /** Mistakes that are not seen, as their numbers are left to a person or not read. */
  unseen?: readonly Written[]
}

const STREET_TEXTS: Written[] = [
  ['overview', '2026年，街道共收到政府信息公开申请[17件=in]，比上年少了{5件}，同比降低{22.7%}。'],
  ['overview', '依申请公开方面', '本年度共收到[17件=in]，上年结转[1件=carry]，已办结[16件=out]，结转下年度[2件=over]。'],
  ['overview', '全年收件[17件=in]、办结[16件=out]，没有超期。'],
  ['overview', '街道受理信息公开申请[17件=in]，由各科室承办12件、社区协助承办5件。'],
  ['overview', '12个社区居务公开栏更新192期，接待居民咨询146人次。'],
  ['overview', '街道党群服务中心全年办理各类业务1.5万件，“一窗受理”办结率99.6%。'],
  ['overview', '街道网格上报事件3417件，办结3401件，办结率99.5%。'],
  ['disclosure', '综合行政执法大队作出行政处罚[34件=pen]、行政强制[6件=coer]，全部在7个工作日内公示。'],
  ['disclosure', '街道全年作出行政处罚决定[34件=pen]，罚没金额3.4万元，未收取行政事业性收费。'],
  ['requests', '[17件=in]申请中有15件为自然人提出，2件为企业提出。'],
  [
    'requests',
    '对收到的申请，予以公开[7件=granted]，部分公开[2件=partial]，本机关不掌握[5件=notHeld]，信访类不予处理[1件=petition]，其他处理[1件=others]。',
  ],
  ['requests', '答复前与申请人电话沟通23次，主动撤回申请1件。'],
  [
    'review',
    '本年度发生行政复议[2件=recon]，维持[1件=reconUpheld]，尚未审结[1件=reconPending]；发生行政诉讼[1件=litig]，为复议后起诉，结果维持。',
  ],
  ['review', '街道全年作为被告的行政诉讼案件6件，其中涉及拆违的5件、政府信息公开的[1件=litig]。'],
  ['problems', '依申请公开答复中仍有1件被申请复议，目前尚未审结。'],
  ['other-matters', '街道承办区人大代表建议2件、区政协提案1件，均已办结。'],
  ['overview', '近三年收到的申请数分别为31件、22件、[17件=in]，呈逐年下降态势。'],
  ['overview', '今年收到的申请比去年少{5件}。'],
]

const TOWNSHIP_TEXTS: Written[] = [
  ['overview', '2026年，柳河镇收到依申请公开件[5件=in]，与去年持平，已答复[4件=out]，还有[1件=over]结转到2027年办理。'],
  ['overview', '我镇共受理依申请公开事项[5件=in]，其中要求公开征地批文的3件，要求公开惠民资金的2件。'],
  ['overview', '镇、村两级公开信息1834条，其中党务308条、政务621条、村务905条。'],
  ['overview', '打造政务公开专区1处、村级公开点16处，发放明白纸5000份，解答群众疑问210件。'],
  ['overview', '镇综治中心受理矛盾纠纷121件，化解118件，化解率97.5%。'],
  ['disclosure', '本镇作出行政处罚决定[21件=pen]，无行政许可和行政强制事项。'],
  ['disclosure', '办理宅基地审批手续84宗、林木采伐证21份。'],
  ['requests', '已办结的[4件=out]中，予以公开[3件=granted]，补正后仍不明确[1件=unclear]。'],
  ['requests', '（一）收到申请情况。全年共收到[5件=in]，全部为自然人申请。（二）办理情况。全年办结[4件=out]，结转[1件=over]。'],
  ['review', '因征地问题引发行政复议3件、行政诉讼2件，均与政府信息公开无关。'],
  ['problems', '今年[5件=in]申请中有2件超过10个工作日才答复，主要是基础资料收集不及时。'],
  ['other-matters', '收到信息处理费缴费通知0件，实收0元；承办县人大代表建议5件。'],
]

const MARKET_TEXTS: Written[] = [
  [
    'overview',
    '本局全年收到政府信息公开申请[84件=in]，同比减少{13.4%}，加上2025年结转[5件=carry]，应办89件，实际办结[82件=out]。',
  ],
  ['overview', '政府信息公开申请[84件=in]，较去年下降{13.4%}；已答复[82件=out]，未答复[7件=over]均在法定期限内。'],
  ['overview', '全年共收到投诉举报21406件，其中投诉18230件、举报3176件，按期处置率99.9%。'],
  ['overview', '受理消费者投诉举报处理情况公开申请52件，由执法科答复。'],
  ['overview', '职业索赔人提交申请41件，占申请总量的48.8%。'],
  ['overview', '新登记经营主体15630户，办理营业执照变更8417件，注销3301件。'],
  ['overview', '区局机关收到申请57件，8个市场监管所收到申请27件，合计[84件=in]。'],
  ['overview', '公布食品抽检结果417批次，不合格33批次；曝光典型案例9件。'],
  [
    'overview',
    '（三）依申请公开工作',
    '1.申请情况。收到[84件=in]，其中自然人[66件=natural]、商业企业[14件=biz]、法律服务机构[4件=legalService]。',
    '2.办理情况。办结[82件=out]，其中予以公开[33件=granted]、部分公开[9件=partial]。',
  ],
  ['overview', '依申请公开由97件减少为[84件=in]，办结率由94.2%变为92.1%。'],
  ['disclosure', '办理行政许可[15630件=lic]、行政处罚[417件=pen]、行政强制[52件=coer]，双公示上报率100%。'],
  ['disclosure', '全年没收违法所得93.7万元，罚款512.4万元，移送公安机关案件13件。'],
  ['disclosure', '清理规范性文件14件，废止[1件=normRepealed]，保留[13件=normForce]，新制定[2件=normIssued]。'],
  [
    'requests',
    '予以公开[33件=granted]，比上年减少{7件}；不予公开[6件=denied]，其中第三方合法权益[4件=thirdParty]、行政执法案卷[2件=enforcement]。',
  ],
  ['requests', '全年作出不予处理决定[8件=notProcessed]，其中信访举报投诉[6件=petition]，重复申请[2件=dup]。'],
  ['requests', '申请人撤回申请3件，因申请人逾期不补正不再处理[3件=notCorr]，其他[2件=other]。'],
  ['review', '行政复议共[9件=recon]，其中维持[6件=reconUpheld]，撤销并责令重新答复[1件=reconCorrected]，其他[2件=reconOther]。'],
  ['review', '全局被申请行政复议126件，其中政府信息公开类[9件=recon]，投诉举报类117件。'],
  ['review', '涉政府信息公开行政诉讼[5件=litig]，一审判决维持[4件=litigUpheld]，未审结[1件=litigPending]。'],
  ['problems', '2025年存在的两个问题整改情况：修订答复模板6个，组织办案人员培训84人次。'],
  ['problems', '全年[1件=reconCorrected]答复被复议机关纠正，暴露出证据留存不足。'],
  ['other-matters', '全年向区政务公开办报送信息84条，采用33条；“你点我检”活动征集意见417条。'],
  ['other-matters', '本局2026年度依申请公开信息处理费收取金额0元，开具通知0份。'],
]

const COLLEGE_TEXTS: Written[] = [
  ['overview', '学校本年度收到信息公开申请[2件=in]，去年为1件，增加{1件}，均已办结。'],
  ['overview', '# 依申请公开', '共收到[2件=in]，予以公开[1件=granted]，本机关不掌握[1件=notHeld]。'],
  ['overview', '校务公开栏张贴通知84期，家长开放日接待家长1200人次，收到意见建议36条。'],
  ['overview', '招生录取新生620人，受理资助申请146件，发放助学金31.5万元。'],
  ['requests', '收到的[2件=in]申请均由自然人提出，内容涉及招生政策1件、收费标准1件。'],
  ['review', '全年无行政复议、行政诉讼案件，处理教师申诉1件。'],
  ['problems', '全校6个处室中，有2个未按季度更新公开目录。'],
  ['other-matters', '办理市教育局转办信访件2件、12345工单17件。'],
]

const HOSPITAL_TEXTS: Written[] = [
  ['overview', '2026年，医院共接到信息公开申请[6件=in]，较上年增长{50%}，办结[6件=out]。'],
  ['overview', '全年门急诊量146万人次，出院病人6.2万人次，病历复印申请8417件，办结率100%。'],
  ['overview', '依申请公开：受理[6件=in]，答复[6件=out]，无结转。'],
  ['overview', '受理患者投诉84件，答复84件，医疗纠纷6件，均已妥善处理。'],
  ['requests', '予以公开[4件=granted]，主要是设备采购结果；本院不掌握[1件=notHeld]；经补正仍不明确[1件=unclear]。'],
  ['requests', '申请通过邮箱提交4件、信函提交2件。'],
  ['review', '因信息公开申请行政复议[1件=recon]，结果维持。'],
  ['review', '医疗损害责任诉讼9件，已审结6件。'],
  ['problems', '2026年信息公开申请较2025年增加{2件}，说明重点领域信息发布还不够。'],
  ['other-matters', '公开药品集采品种298个、医疗服务价格项目8642项。'],
]

const WATERWORKS_TEXTS: Written[] = [
  [
    'overview',
    '集团公司2026年收到信息公开申请[11件=in]，较上年减少{3件}，上年结转[2件=carry]，办结[12件=out]，结转下年[1件=over]。',
  ],
  ['overview', '供水服务热线96116全年受理来电8.4万件，办结率99.8%；受理用水报装申请3120件，办结3098件。'],
  ['overview', '发布停水公告298期、水质公告12期，公开水价政策6件。'],
  ['overview', '申请事项涉及管网改造5件、水费计价4件、二次供水2件。'],
  ['overview', '信息公开申请数量从去年的14件下降到[11件=in]，降幅{21.4%}。'],
  [
    'requests',
    '办结的[12件=out]申请，予以公开[6件=granted]、部分公开[1件=partial]、不掌握相关信息[3件=notHeld]、逾期不补正[2件=notCorr]。',
  ],
  ['requests', '个人申请[8件=natural]，企业申请[3件=biz]。'],
  ['review', '本年度因信息公开产生的行政复议、行政诉讼均为0件，劳动仲裁案件2件。'],
  ['problems', '抽查12家营业厅公示情况，3家公示牌更新滞后，占25%。'],
  ['other-matters', '收取水费12.6亿元、污水处理费3.1亿元；信息处理费0元。'],
]

export const OFFICES: readonly Office[] = [
  {
    body: 'province department',
    report: PROVINCE,
    silent: PROVINCE_TEXTS,
    mistaken: [
      [['overview', '申请量由341件降至289件，为近五年最低。'], ['N01']],
      [
        ['overview', '依申请公开方面。', '全年新收298件，同比下降14.6%；办结294件，其中予以公开118件、部分公开36件。'],
        ['N01', 'N08', 'N05'],
      ],
      [['requests', '不予公开19件，包括第三方合法权益8件、内部事务信息2件、过程性信息19件。'], ['N01']],
      [['review', '行政复议20件，维持12件，纠正2件，其他结果3件，尚未审结4件。'], ['N01']],
      [['disclosure', '2026年，我厅作出行政许可决定1278件、行政处罚决定93件、行政强制决定14件。'], ['N01']],
    ],
  },
  {
    body: 'county government',
    report: COUNTY,
    silent: COUNTY_TEXTS,
    unseen: [['review', '全县行政复议14件，较去年减少6件，下降22.2%。']],
    mistaken: [
      [['requests', '从申请主体看，自然人121件，占82.9%；商业企业29件，占13%。'], ['N01']],
      [
        ['overview', '全县申请量由2025年的128件增至164件，增加36件。'],
        ['N01', 'N08'],
      ],
    ],
  },
  {
    body: 'street office',
    report: STREET,
    silent: STREET_TEXTS,
    unseen: [['disclosure', '综合行政执法大队作出行政处罚43件、行政强制6件，全部在7个工作日内公示。']],
    mistaken: [
      [['overview', '依申请公开方面', '本年度共收到16件，上年结转1件，已办结16件，结转下年度2件。'], ['N01']],
      [['overview', '2026年，街道共收到政府信息公开申请17件，比上年少了5件，同比降低27.7%。'], ['N08']],
    ],
  },
  {
    body: 'town',
    report: TOWNSHIP,
    silent: TOWNSHIP_TEXTS,
    mistaken: [[['overview', '2026年，柳河镇收到依申请公开件5件，与去年持平，已答复5件。'], ['N01']]],
  },
  {
    body: 'district bureau',
    report: MARKET,
    silent: MARKET_TEXTS,
    mistaken: [
      [['overview', '政府信息公开申请84件，较去年下降13.4%；已答复84件。'], ['N01']],
      [['requests', '全年作出不予处理决定8件，其中信访举报投诉5件，重复申请2件。'], ['N01']],
      [['review', '涉政府信息公开行政诉讼4件，一审判决维持4件。'], ['N01']],
    ],
  },
  {
    body: 'school',
    report: COLLEGE,
    silent: COLLEGE_TEXTS,
    mistaken: [[['overview', '# 依申请公开', '共收到3件，予以公开1件，本机关不掌握1件。'], ['N01']]],
  },
  {
    body: 'hospital',
    report: HOSPITAL,
    silent: HOSPITAL_TEXTS,
    mistaken: [[['overview', '2026年，医院共接到信息公开申请6件，较上年增长60%，办结6件。'], ['N08']]],
  },
  {
    body: 'public utility',
    report: WATERWORKS,
    silent: WATERWORKS_TEXTS,
    mistaken: [[['overview', '信息公开申请数量从去年的14件下降到12件，降幅21.4%。'], ['N01']]],
  },
]
