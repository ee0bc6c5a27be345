/** The surnames that most people have; where one stands alone before a word, the word may be a given name. */
export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易常武乔贺赖龚文温庞樊兰殷施陶洪翟安颜倪严牛俞柴葛申尤穆祝柯骆涂简';
/** What the names of bodies and offices end in: 课题⟦组⟧温安祥. */
export const BODIES = '组院系所室局部处队班社会区镇村县市长员师生';
/** What a person is called by before the name or behind it. */
export const TITLES =
  /(?:书记|主任|局长|处长|科长|部长|厅长|县长|市长|区长|镇长|乡长|校长|院长|所长|站长|队长|组长|会长|主席|代表|委员|常委|成员|负责人|教授|老师|教师|同志|同学|医生|护士|记者|组员|干部|党员|专家|先生|女士)$/u;
