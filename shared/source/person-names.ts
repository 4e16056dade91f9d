/** Names of persons in what a file says about itself. */

const HAN_NAME = /^\p{Script=Han}{2,4}$/u
/** Ends and parts of names that offices, programs and machines give. */
const NO_PERSON =
  /[局办委室科处厅部院校镇乡县市区省所站队会社]$|中心|公司|用户|单位|政府|街道|机关|系统|文档|默认|未定义|管理|信息|电脑|微软|作者|匿名|工作|测试/

/**
 * The names that can only be a person's, each with all but its first character masked: what a finding may say. Names in
 * Latin letters are mostly those of machines and accounts and stay unsaid.
 */
export function maskedNames(names: readonly string[]): string[] {
  const persons = names.flatMap((name) => {
    const plain = name.normalize('NFKC').replace(/\s/g, '')
    return HAN_NAME.test(plain) && !NO_PERSON.test(plain) ? [plain] : []
  })
  return [...new Set(persons)].map((name) => (name[0] ?? '') + '*'.repeat(name.length - 1))
}
