// Every sentence the two set-up commands and the launcher say to a person: Chinese first, English after it.
// They cannot use shared/message: they run before there is anything but Node.

/** @param {string[]} lines */
const indented = (lines) => lines.map((line) => `    ${line}`).join('\n')

export const messages = {
  buildingCommandLine: '正在构建命令行程序，请稍候…… (building the command line)',
  /** @param {string} log */
  buildFailed: (log) => `构建失败，输出如下。改正后重试；若缺少依赖，请先执行 npm ci。 (the build failed)\n${log}`,
}

/** @param {string} text */
export const say = (text) => console.error(text)

export { indented }
