/** Characters that end a compound and begin the next word alike (常委会会议, 区区管, 采茶茶园), are doubled in words (层层) or in names: two of them say nothing. */
export const COMPOUND_ENDINGS =
  '会区市县镇村省州乡局厅处部组院校厂场站所队员长委办党室社司法案人民国军家户年月日天时期次条件项个名只座张片层级种样一二三四五六七八九十百千万亿几' +
  '仅刚纷满稳紧牢徐大小源浓久看品林代殷跃团步节环重渐常往偏频屡默悄匆慢深远早好多少高细快轻冷热真实谆孜拳兢欣蒸息生事物工学习地商业统系查治洗红出等的' +
  '洋亮冬彬嘉瑞慧丽芳娜媛婷婧倩静晶佳楠琳萍玲燕艳霞雪梅兰菲瑶珍娟凤莹冰磊鑫森宁波强健康明乐豆园青星云文华军可能通过行为本河湖江海山湾岛南北东西平股乎新建价权法水规病担议网车产以庭解职观菜施限原中医馆供术假定制' +
  '课班茶花题展档馆型类库器具品油粮鱼肉牛羊猪鸡奶酒药船路桥电气火树草石土田井渠线面点段层体性力量度率额数费款税金银钱票证书信函报刊图画像片影音乐歌舞诗词语言文字号码' +
  '街巷弄栋楼房屋门窗墙床桌椅杯盘碗衣裤鞋帽布纸笔墨包箱袋瓶桶门球棋牌拳剑枪弹炮弓箭马狗猫鸟虫蛇龙虎豹象鹿熊猴兔鼠根叶果子芽苗枝干皮毛角骨血汗泪心肝胆脑头眼耳鼻口手脚腿腰背肩颈' +
  '妈爸爷奶哥弟姐妹叔舅姑姨公婆爹娘宝贝星谢试试想谈聊走逛问听读写说讲玩歇坐站躺等尝闻摸拍敲点数算比照练教帮管理料考察验证论道德行政府军警师生童妇幼老残疾卫防护救援助';
/** Words of one character that join and lead: twice in a row where neither belongs to a longer word (亲和和应变力, 存在在线), they are a slip. */
export const FUNCTION_WORDS = '对在与及和了从将被或已也未各按之他我们但且而很仍这那无把于就则其若即并又再更最不是有';
/** Characters that are no words by themselves: beside words that are whole without them they are left over (坚持⟦持⟧发挥). */
export const BOUND_CHARACTERS = '执采履推违投申措完料符宣禁突础综获彻污染持意资效绩策究析践察督施障虑源序续';
/** What an office is called in one character; at the beginning of a clause it stands once: 局党组, 委党组. */
export const OFFICES = '局委厅部';
/** What sounds like, and laughter: written as often as one likes. */
export const CALLS = '哈呵嘿嘻哎啊呀哦嗯啪咚咯咔嗒滴答哗啦砰轰嘟呜咩喵汪叮当哒噔吱嘎嗡一二三四五六七八九十〇零某年';
