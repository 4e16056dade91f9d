// Every sentence the set-up commands and the launcher say to a person: Chinese first, English after it.
// They cannot use shared/message: they run before there is anything but Node.

/** @param {string} log */
const indented = (log) => log.trimEnd().replace(/^/gm, '    ')

export const messages = {
  buildingCommandLine: '正在构建命令行程序，请稍候…… (building the command line)',
  building: '正在构建…… (building)',
  /** @param {string} log */
  buildFailed: (log) => `构建失败，输出如下。改正后重试；若缺少依赖，请先执行 npm ci。 (the build failed)\n${indented(log)}`,

  /** @param {string} version */
  nodeTooOld: (version) => `Node.js ${version} 太旧，请安装 20.19 或更新的版本后重试。 (Node.js 20.19 or newer is needed)`,
  installingModules: '正在安装 npm 依赖（npm ci），首次约需半分钟…… (installing npm packages)',
  /** @param {string} log */
  modulesFailed: (log) => `npm 依赖安装失败。请检查能否访问 npm 软件源，然后重试。 (npm ci failed)\n${indented(log)}`,

  fetchingElectron: '正在准备 Electron…… (getting Electron)',
  /** @param {string} reason */
  electronFailed: (reason) =>
    `没有可用的 Electron。请在能联网的机器上执行 npx install-electron，然后重试。 (no usable Electron)\n${indented(reason)}`,
  /** @param {string} version */
  fallbackElectron: (version) =>
    `无法下载正式版 Electron，改用测试用的 Electron ${version}。 (official Electron not reachable, using a test runtime)`,

  /** @param {string[]} packages */
  installingPackages: (packages) => `正在安装系统软件包：${packages.join(' ')} (installing system packages)`,
  /** @param {string[]} packages */
  installByHand: (packages) =>
    `缺少系统软件包。请由管理员执行下面的命令（Debian/Ubuntu），其他系统请安装对应的软件包；先继续。\n` +
    `System packages are missing. Ask an administrator to run this (Debian/Ubuntu) or install their counterparts; going on.\n` +
    `    apt-get install ${packages.join(' ')}`,
  /** @param {string[]} packages @param {string} log */
  packagesNotInstalled: (packages, log) =>
    `这些系统软件包未能装上：${packages.join(' ')}；先继续。 (not installed, going on)\n${indented(log)}`,

  auditing: '正在检查随程序发布的依赖有没有已知漏洞（npm audit）…… (auditing what is shipped)',
  auditClean: '没有已知漏洞。 (no known vulnerability)',
  /** @param {string[]} found */
  auditFound: (found) =>
    `随程序发布的依赖有已知漏洞，没有打包。请先升级这些依赖，再重新打包。 (shipped packages have known vulnerabilities, nothing was packaged)\n${indented(found.join('\n'))}`,
  /** @param {string} reason @param {boolean} goOn */
  auditUnreachable: (reason, goOn) =>
    `没有检查依赖的已知漏洞：npm 软件源连不上，或不提供这项查询。${goOn ? '按 --unaudited 的要求继续打包。' : '没有打包。请换一台能查询的机器；确实要先打包，加 --unaudited（npm run dist -- --unaudited）。'}\n` +
    `The packages were not audited (no registry, or one without audits). ${goOn ? 'Going on, as --unaudited asks.' : 'Nothing was packaged; add --unaudited to go on without.'}\n${indented(reason)}`,
  notAudited:
    '注意：这次的产品没有查过已知漏洞，不能当作查过的发布。请在能联网的机器上执行 npm audit --omit=dev。 (these products were NOT audited)',
  noPublisher:
    '没有设置发布者：.deb 里的主页和维护者是占位内容。请设置环境变量 NIANBAO_HOMEPAGE 与 NIANBAO_MAINTAINER（“名称 <邮箱>”）后重新打包。 (no publisher set, the .deb carries placeholders)',

  noDisplay:
    '没有图形显示（DISPLAY、WAYLAND_DISPLAY 均未设置）：在虚拟显示中启动，打开一份示例年报并截图。 (no display: using a virtual one)',
  noVirtualDisplay:
    '没有图形显示，也没有虚拟显示程序 xvfb-run，无法打开窗口。请安装 xvfb 与 xauth 后重试。 (no display and no xvfb-run)',
  opening: '正在打开窗口…… (opening the window)',
  /** @param {string} log */
  sampleFailed: (log) => `示例年报未能生成，打开起始页代替。 (no sample report, opening the start screen)\n${indented(log)}`,
  /** @param {string} path */
  screenshot: (path) => `截图已保存：${path} (screenshot saved)`,
  noScreenshot: '窗口已启动，但没有得到截图。 (the window left no screenshot)',
}

/** @param {string} text */
export const say = (text) => console.error(text)
