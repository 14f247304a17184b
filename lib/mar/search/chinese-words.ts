/**
 * Words that readers of Chinese type, and what they search for: one line each. The words of Azure's Chinese documentation,
 * and others that people use.
 */
const TABLE = `
微软 microsoft
官方 official
容器映像|容器镜像|映像|镜像 image
容器 container
基础 base
注册表 registry
存储库|仓库 repository
的|用|版

数据库|资料库 database
关系数据库|关系型数据库 sql server
时序数据库|文档数据库 cosmos db
数据工具 sql tools
函数|函数应用|云函数|无服务器函数 functions
服务总线 service bus
事件中心|事件枢纽 event hubs
消息队列 service bus
应用配置 app configuration
持久任务|持久函数 durable task
存储模拟器|存储仿真器 storage emulator
存储帐户|存储账户|存储账号 storage account
存储 storage
模拟器|仿真器|仿真程序 emulator

运行时|运行库|运行环境 runtime
运行时依赖|运行时依赖项 runtime deps
开发工具包|开发包|软件开发工具包 sdk
框架 framework
示例|样例|例子 samples
预览|预览版 preview
每夜版|每日构建|夜间版本 nightly
反向代理 reverse proxy
仪表板|仪表盘|控制面板 dashboard
视窗 windows
服务器核心 server core
纳米服务器 nano server
网页服务器|网站服务器 iis
命令行|命令行工具|命令行界面 cli
脚本 powershell
开发容器 dev container
代码空间 codespaces
浏览器测试|浏览器自动化|自动化测试|端到端测试 playwright
浏览器 playwright

语音转文本|语音识别|语音转文字 speech to text
文本转语音|语音合成|文字转语音 tts
文本翻译|翻译 text translation
情感分析|情绪分析 sentiment
语言检测 language detection
关键短语|关键词提取|关键短语提取 key phrases
文字识别|光学字符识别 read
计算机视觉|视觉 vision
认知服务 cognitive services
机器学习 machine learning
个人数据|敏感数据|隐私数据 presidio
物联网 iot
物联网边缘|边缘计算 iot edge
边缘 edge

容器应用 container apps
容器实例 container instances
应用服务 app service
静态网站 static web apps
接口管理 api management
网关 gateway
入口控制器|入口 ingress
监视|监控|容器监控|容器见解 container insights
遥测|可观测性 opentelemetry
收集器 collector
指标 metrics
密钥保管库|密钥库|密钥管理 key vault
机密存储|机密 secrets store
工作负载标识|工作负荷标识|工作负载身份 workload identity
策略 policy
自动缩放|自动伸缩|弹性伸缩 autoscaler
群集|集群 cluster
域名解析|域名系统 coredns
暂停容器 pause
虚拟网络 virtual network
虚拟机 virtual machine
负载均衡器|负载均衡 load balancer
专用终结点|私有终结点 private endpoint
防火墙 firewall
模块 module
图表 helm
你好世界|你好 hello world
`;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  TABLE.split("\n").flatMap((line) => {
    const [words = "", ...english] = line.split(" ");
    return words ? words.split("|").map((word) => [word, english.join(" ")] as const) : [];
  }),
);

const LONGEST = Math.max(...[...ENGLISH.keys()].map((word) => word.length));

/**
 * Returns a search in the words of the catalog's names and products: Chinese words that are known become English, the
 * longest first; all else stays as it is.
 */
export function inEnglish(text: string): string {
  let written = "";
  for (let at = 0; at < text.length; ) {
    const length = knownAt(text, at);
    const english = ENGLISH.get(text.slice(at, at + length));
    written += english === undefined ? text[at] : ` ${english} `;
    at += Math.max(1, length);
  }
  return written;
}

/** Returns the length of the longest known word that begins at a position; 0 if none does. */
function knownAt(text: string, at: number): number {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    if (ENGLISH.has(text.slice(at, at + length))) return length;
  }
  return 0;
}
