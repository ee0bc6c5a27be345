/** How the commands are called, in a few lines: shown after a mistake. */
export const USAGE = `用法：
  zhenggai check   [选项] 文件或文件夹…
  zhenggai compare [--format text|json] 公开稿 内部稿
  zhenggai inspect [--format json|text] [--why] [--layout 标记] 文件或文件夹…
  zhenggai import  [--changes accept|refuse] [--output 文件.txt] 文件.docx
  zhenggai export  [--config 配置文件] [--output 文件.docx] 文件
  zhenggai new     --list 清单文件 --layout 版式 [--output 文件.txt]
  zhenggai pipe    [--stage draft|review|publish]
  zhenggai report  [选项] 文件或文件夹
  zhenggai rules   [--format text|json]
详细说明：zhenggai --help
`;

/** What `--help` says. */
export const HELP = `zhenggai：检查巡视巡察整改进展情况通报的结构、编号、统计和用语。全部在本机进行，不联网。

zhenggai check [选项] 文件或文件夹…
  检查通报。文件夹里的 .txt、.md、.zhenggai 和 Word 文件（.docx）都会查看，不是整改通报的略过；隐藏的文件、文件夹和 node_modules 不看。
  路径里可以用通配符（"稿件/*.txt"、"**/*.md"）；写“-”从标准输入读一篇。
  --fix 以新文件替换旧文件：原来的硬链接会分开，权限和（可能时）属主不变。
  --format text|json|jsonl|sarif|junit
                                   输出格式，默认 text；jsonl 每个文件一行
  --stage draft|review|publish     稿件到了哪一步：草稿、送审、公开；默认按稿件自己的阶段，没有的按
                                   配置文件，都没有时为 review
  --layout 标记[/标签]             问题认错了才用：问题的标记，如“1.”“（一）”“◆”“加粗”“问题1：”“表格”，后面可加
                                   “/”和整改情况的标签，如“（1）/整改情况”；默认按配置文件（layout），没有的自动识别
  --summary                        一篇一行：能不能送审、错误、警告、问题、统计、忽略各多少，没有差错的也列出
  --show-ignored                   把忽略的各处也列出，连同理由、是谁、哪一天
  --show error|warning|information|hint
                                   只列出这一级和更重的问题（其余仍计数）；--quiet 即 --show error
  --output 文件                    把结果写入文件（UTF-8；PowerShell 的“>”会改编码）
  --fail-on error|warning|information|hint
                                   有这一级或更重的问题时退出码为 1，默认 error
  --fix                            自动改正不涉及事实的差错（保持原来的编码、换行和权限）
  --list 清单文件                  与反馈问题清单（xlsx、csv、docx、md、txt）逐条对照：漏报、合并、拆分、改写、次序；
                                   不写时找“通报.清单.xlsx”这样同名的，或文件夹里唯一的清单
  --sheet 工作表                   清单在工作簿的哪一张表里，默认自动认（与 --list 同用）
  --config 文件                    用这个配置文件，不再逐级向上找 .zhenggairc.json；
                                   其中 ignoreFiles 从配置文件所在的文件夹和当前文件夹起算
  --stdin-filename 文件            从标准输入读稿件（路径写“-”）时的名字：决定按纯文本还是 Markdown 读、用哪个配置
  --annotate 目录                  把问题写成 Word 批注，另存为“名称（检查意见）.docx”，原件不动
  --baseline 文件                  略过基线文件里记下的老问题，只报新的
  --update-baseline                把现有问题记入基线文件（与 --baseline 同用）

zhenggai compare [--format text|json] 公开稿 内部稿
  双公开对照：公开稿里的每个问题、每个数字内部稿里都有；列出公开稿没有写的问题，以及不宜公开的姓名、手机号、证件号和案情。

zhenggai inspect [--format json|text] [--why] [--layout 标记] 文件或文件夹…
  列出读到的内容：标题、层次、问题与整改情况、数字关系、联系方式、落款。默认 json；
  多个文件或文件夹时写 {"files":[{"path":…, …}],"errors":[…]}，一篇一行。
  --layout 标记[/标签]             与 check 相同
  --why                            另列出每个数字：认作什么，与哪些数试过求和或相除，为什么不作判断

zhenggai import [选项] 文件.docx
  把 Word 文件读成文本：一段一行，自动编号写在正文前面。只读，不改原件。
  --changes accept|refuse          修订全部接受（默认）或全部拒绝
  --output 文件.txt                写到这个文件（已有的改名为“文件.txt.bak”）；不写时输出到标准输出

zhenggai export [--config 配置文件] [--output 文件.docx] 文件
  按公文格式（GB/T 9704—2012）写成 Word 文件，默认在旁边写成“名称（公文格式）.docx”；没有填写的地方先列出来。
  --output 指定的文件已有的，改名为“文件.docx.bak”。
  字体和页边距可以写在 .zhenggairc.json 的 word 里：{"word": {"fonts": {"body": "仿宋"}, "margins": {"top": 34}}}。

zhenggai pipe [--stage draft|review|publish]
  从标准输入逐行读 {"id":…,"text":"通报全文","stage":…}（stage 可省），逐行按原顺序写
  {"id":…,"diagnostics":[…],"summary":{…}}；不能检查的一行写 {"id":…,"error":"…"}，其余照常，退出码为 0。
  每行各自检查，不看配置文件。

zhenggai new --list 清单文件 --layout 版式 [选项]
  从问题清单（xlsx、csv、docx、md、txt）生成待填的通报，每个问题一条，待填处带【】。
  --layout 版式                    整改通报针对、整改通报逐项、整改通报连号、整改通报圈码、整改通报党组、
                                   整改通报高校、整改通报国企、整改通报巡察
  --output 文件.txt                写入新文件（已有的不覆盖）；不写时输出到屏幕
  --numbering continuous|restart   问题编号贯通全文，或每个方面重新编号；默认按版式
  --measures take|leave            台账里的整改措施带进来，或不带；默认带
  --notes                          每个问题下注明责任单位和时限（带【】，公开前删去）
  --sheet 工作表                   清单在哪一张工作表

zhenggai report [选项] 文件或文件夹
  写送审核对单：每篇一页，检查项目、总数与清点、数字核对、已忽略的和原因、未完成事项、稿件摘要。不含脚本，可打印。
  --format html|docx|xlsx|csv      html（默认）、docx 核对单；xlsx、csv 整改台账（一篇一份）
  --output 文件                    写到哪里；默认写在稿件旁边（通报.整改核对单.html）或文件夹里（送审核对单.html）
  --stage、--list、--sheet、--config  与 check 相同

zhenggai rules [--format text|json]
  列出全部规则及其在草稿、送审、公开三个阶段的轻重。

  -h, --help       显示本说明
  -v, --version    显示版本

文件编码：UTF-8、UTF-16、GBK、GB18030，自动识别。
退出码：0 没有达到 --fail-on 的问题；1 有；2 用法不对或有文件读不了（其余文件照常检查）；130 被 Ctrl+C 中断。
`;
