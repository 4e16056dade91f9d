/** Prose of the county and of the bureau of natural resources of `prose-agencies.test-data`. */
import type { Written } from './prose-offices-written.test-data'

export const HILLS_TEXTS: Written[] = [
  [
    'overview',
    '2026年，全县各级行政机关共新收政府信息公开申请[241件=in]，同比增长{21.7%}，结转上年度[13件=carry]；办结[238件=out]，结转下年度继续办理[16件=over]。',
  ],
  ['overview', '全县共办理政府信息公开申请[254件=due]，其中本年新收[241件=in]、上年结转[13件=carry]。'],
  ['overview', '其中，县政府本级收到申请58件，县直部门收到申请127件，乡镇（街道）收到申请56件。'],
  ['overview', '从申请渠道看，当面申请29件、信函申请103件、网络申请109件。'],
  ['overview', '从申请人类型看，自然人[203件=natural]，占{84.2%}；法人或其他组织[38件=corps]，占{15.8%}。'],
  ['overview', '县人民政府门户网站全年公开信息12846条，总访问量873万人次，独立用户访问量146.3万个。'],
  ['overview', '自2008年《条例》施行以来，全县累计受理依申请公开2317件。'],
  ['overview', '上半年全县收到申请132件，下半年109件，全年[241件=in]。'],
  ['disclosure', '县政府及部门制发行政规范性文件[9件=normIssued]，废止[5件=normRepealed]，现行有效[112件=normForce]。'],
  [
    'disclosure',
    '全县行政机关共作出行政许可决定[21436件=lic]，行政处罚决定[3908件=pen]，行政强制[417件=coer]，收取行政事业性收费[1286.35万元=fees]。',
  ],
  [
    'requests',
    '予以公开[97件=granted]、部分公开[27件=partial]、不予公开[16件=denied]、无法提供[67件=unavailable]、不予处理[13件=notProcessed]、其他处理[18件=others]。',
  ],
  [
    'requests',
    '不予公开的[16件=denied]中，涉及第三方合法权益[3件=thirdParty]、内部事务信息[4件=internal]、过程性信息[6件=process]、执法案卷[2件=enforcement]、行政查询事项[1件=inquiry]。',
  ],
  [
    'requests',
    '无法提供[67件=unavailable]，其中本机关不掌握相关政府信息[56件=notHeld]，没有现成信息需另行制作[7件=create]，补正后申请内容仍不明确[4件=unclear]。',
  ],
  ['requests', '全县予以公开和部分公开合计[124件=open]，占办结总数的{52.1%}。'],
  [
    'review',
    '全县因政府信息公开被申请行政复议[24件=recon]，其中维持[13件=reconUpheld]、纠正[4件=reconCorrected]、其他结果[5件=reconOther]、尚未审结[2件=reconPending]。',
  ],
  [
    'review',
    '行政诉讼[13件=litig]，其中未经复议直接起诉[4件=direct]，复议后起诉[9件=after]；结果维持[9件=litigUpheld]，结果纠正[1件=litigCorrected]，其他结果[2件=litigOther]，尚未审结[1件=litigPending]。',
  ],
  ['review', '行政复议纠错率16.7%，比上年下降3.3个百分点。'],
  ['overview', '县司法局全年办理行政复议案件186件，县法院受理行政诉讼案件97件。'],
  ['problems', '全县仍有3个乡镇超期答复申请5件，2个部门门户栏目超过6个月未更新。'],
  ['other-matters', '2026年全县共发出信息处理费缴费通知2件，金额410元，实际收取410元。'],
  ['overview', '县政务公开办对17个部门、12个乡镇开展季度测评4次，通报问题68个，整改率100%。'],
  ['overview', '县12345热线受理群众诉求48210件，按期办结率99.3%，满意率97.6%。'],
  ['overview', '全县[241件=in]申请中，涉及征地拆迁的122件，涉及财政资金的31件，涉及历史档案的40件，其他48件。'],
  ['review', '与2025年相比，全县政府信息公开行政复议减少{6件}，降幅{20%}。'],
]

export const LAND_TEXTS: Written[] = [
  [
    'overview',
    '2026年，我局共收到政府信息公开申请[169件=in]（当面12件、信函71件、网络86件），较2025年减少{45件}，下降{21%}；上年结转[11件=carry]；按期答复[166件=out]；结转下年[14件=over]。',
  ],
  [
    'overview',
    '全年接收依申请公开[169件=in]，其中自然人申请[132件=natural]，企业申请[28件=biz]，律师事务所申请[9件=legalService]。',
  ],
  ['overview', '公开征地公告214期、征地补偿安置方案公告187件，挂牌出让宗地96宗，成交价款83.6亿元。'],
  ['overview', '受理不动产登记申请12.8万件，核发不动产权证书9.4万本。'],
  ['overview', '申请内容主要为征地批文（86件）、规划许可（41件）、不动产档案（29件）、其他（13件）。'],
  ['overview', '各县（市、区）自然资源主管部门共收到申请512件，市局本级收到[169件=in]。'],
  ['overview', '四个分局收到申请43件，均由分局自行答复。'],
  ['requests', '予以公开[69件=granted]，部分公开[12件=partial]，两项合计[81件=open]，占{48.8%}。'],
  [
    'requests',
    '不予公开[11件=denied]：法律行政法规禁止公开[2件=law]、保护第三方合法权益[5件=thirdParty]、属于内部事务信息[1件=internal]、属于过程性信息[3件=process]。',
  ],
  [
    'requests',
    '本机关不掌握[35件=notHeld]，需加工分析而未予提供[6件=create]，补正后仍不明确[2件=unclear]，三项共[43件=unavailable]。',
  ],
  [
    'requests',
    '不予处理[13件=notProcessed]，其中信访举报投诉类[7件=petition]，重复申请[5件=dup]，要求提供公开出版物[1件=publ]。',
  ],
  ['requests', '申请人逾期不补正、视为放弃申请的[6件=notCorr]，申请人主动撤回等其他情形[12件=other]。'],
  [
    'review',
    '2026年，我局因政府信息公开被提起行政复议[27件=recon]（维持[14件=reconUpheld]、纠正[3件=reconCorrected]、其他[6件=reconOther]、未结[4件=reconPending]），比上年多{5件}。',
  ],
  ['review', '以我局为被告的政府信息公开行政诉讼[18件=litig]，已审结13件，均未败诉，其余[5件=litigPending]正在审理。'],
  [
    'review',
    '未经复议直接起诉[8件=direct]，其中驳回原告诉讼请求[5件=directUpheld]，撤诉[1件=directOther]，未审结[2件=directPending]；经复议后起诉[10件=after]，维持[7件=afterUpheld]，未审结[3件=afterPending]。',
  ],
  ['disclosure', '印发行政规范性文件[3件=normIssued]，宣布失效[2件=normRepealed]，截至年底继续有效[28件=normForce]。'],
  ['disclosure', '办理建设用地规划许可证214件、建设工程规划许可证398件、乡村建设规划许可证61件。'],
  [
    'disclosure',
    '全年作出行政许可决定[2764件=lic]、行政处罚决定[86件=pen]，申请法院强制执行37件，实施行政强制[3件=coer]；行政事业性收费[9120.5万元=fees]。',
  ],
  ['overview', '政府信息公开申请数量由2025年的214件降至[169件=in]，其中予以公开由81件降至[69件=granted]。'],
  ['overview', '“一张图”公开平台累计访问量416万次，本年新增62万次。'],
  ['problems', '全年有[3件=reconCorrected]答复被复议机关纠正，反映出答复文书说理不充分。'],
  ['other-matters', '办理人大建议21件、政协提案34件，答复公开率100%。'],
  ['overview', '组织业务培训3期，受训217人次；抽查答复文书40份，合格率95%。'],
  ['other-matters', '依申请公开信息处理费收费0元，未发生减免。'],
  ['overview', '收到公民、法人和其他组织申请[169件=in]，办结率{92.2%}。'],
]
