/** More of the same offices, written after the general causes found in the first sentences had been mended. */
import type { Written } from './prose-offices-written.test-data'

export const LATER: Readonly<Record<string, readonly Written[]>> = {
  'province department': [
    ['overview', '直属事业单位收到信息公开申请26件，办结24件。'],
    ['overview', '由厅办公室牵头，会同法规处开展业务抽检，收到申请类案卷64件，办结58件。'],
    ['overview', '省自然资源厅转来申请6件，均已答复。'],
    ['overview', '全年收到申请[298件=in]，延期答复26件，逾期答复0件，按时答复率100%。'],
    ['overview', '（二）依申请公开', '收到群众来电1246件，办结1240件。全年新收[298件=in]，办结[294件=out]。'],
    ['overview', '# 依申请公开', '# 政府网站建设', '全年受理网民留言298件，办结290件，予以公开118件。'],
    ['requests', '市县局移送我厅的申请31件，已告知申请人向有权机关提出。'],
    [
      'requests',
      '本年新收申请[298件=in]，上年结转申请[21件=carry]。办结[294件=out]，其中：予以公开[118件=granted]，部分公开[37件=partial]，无法提供[79件=unavailable]。',
    ],
    ['review', '行政复议维持率55%，诉讼胜诉率100%；厅法规处代理案件35件。'],
  ],
  'county government': [
    ['overview', '县医保局主动作为，全年收到申请12件，办结12件，零投诉。'],
    ['overview', '今年全县共新收申请[146件=in]，比2025年的128件多{18件}。'],
    ['overview', '我县共收到政府信息公开申请[146件=in]，办结[148件=out]。'],
    ['requests', '县公安局收到申请28件，其中予以公开9件，部分公开3件，不予公开2件。'],
    ['requests', '全县予以公开[61件=granted]，占办结总数的{41.2%}。'],
  ],
  'street office': [
    ['overview', '区住建局移交申请3件，街道协助答复3件。'],
    ['requests', '新收[17件=in]，上年结转[1件=carry]，共计18件。'],
    ['overview', '综治中心收到网格员上报申请17件，办结16件。'],
  ],
  'district bureau': [
    ['overview', '申请办理情况：收到政府信息公开申请[84件=in]，较上年少{13件}，降幅{13.4%}。'],
    ['overview', '因食品安全问题引发行政复议58件、行政诉讼12件。'],
    ['requests', '职业打假人提出申请41件，予以公开19件，不予处理6件。'],
    ['requests', '政府信息公开申请由97件降至[84件=in]，办结率{92.1%}。'],
    ['overview', '消费维权站受理12件，办结12件，办结率100%。'],
  ],
  hospital: [
    ['overview', '科室收到患者查阅病历申请6件，办结5件，办结率83.3%。'],
    ['requests', '医务科受理2件，院办受理4件，共收到申请[6件=in]。'],
  ],
  'public utility': [
    ['overview', '各营业所收到用户过户申请1246件，办结1246件。'],
    ['requests', '公司全年收到申请[11件=in]，答复[12件=out]，结转[1件=over]。'],
  ],
}
