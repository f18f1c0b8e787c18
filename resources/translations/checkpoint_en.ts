<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AlarmBar</name>
    <message>
        <source>日期时间无误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有管控规则:照常登记,不作判断。请向社区要下发包。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管控规则不在有效期内:照常登记,不作判断。请向社区要新的下发包。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑时钟可疑:现在真是 {year}年 {date} {time} 吗?照常登记,记录会注明。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>卡口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连续收到第</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最新第</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通行记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未收文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}({number} 号机)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没上报过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有文件未收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日未报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已收齐</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BundlePage</name>
    <message>
        <source>上报包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入上报包…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入整个文件夹…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各登记终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各登记终端的上报情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有登记终端。请先到“卡口终端”登记一台。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有收到文件。请插上卡口带来的 U 盘,按“导入上报包”,或把文件拖进窗口。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BundlePresenter</name>
    <message>
        <source>正在导入上报包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择上报包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报包 (*.ckb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择放上报包的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未收的文件在下面列出了原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {stations} 台:今天已报 {today} 台,缺记录 {gaps} 台;通行记录 {passages:,} 条。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 还没有上报过。请带班人员在该终端按 F11 导出,把 U 盘带来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 缺第 {gaps} 条记录。请该终端按 F11 再导出一次,缺的会自动补上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 有 {refused} 个文件未收,原因见下表。请该终端再导出一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 今天还没有上报,最近一次是 {last}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 的记录已连续收到第 {held:,} 条。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}:{sentence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>没有保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请重输</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册上没有的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本户今日 {used}/{allowed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} 以后再来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {serial} 至 {month}月{day}日 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}  尾号 {tail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>体温?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请再测手腕或颈部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是哪一位?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请报房号或姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请出示出入证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>366 回车 = 36.6    直接回车 = 没测到    Esc = 离开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>364 回车 = 36.4    直接回车 = 测不到,记下    Esc = 离开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–9 回车 = 选    0 回车 = 名册上没有    Esc = 离开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 回车 = 名册上没有    Esc = 离开</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockState</name>
    <message>
        <source>时钟正常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时钟可疑,请核对</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>启用码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请当面或打电话念给卡口,不要写在 U 盘上,也不要发到群里。这个码只显示这一次,关闭后无法再看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经告知,关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启用包在 {file}。请用 U 盘拿到卡口的电脑上打开。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionPanel</name>
    <message>
        <source>更正哪一条?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3  改体温</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>体温,3 位数字:366 = 36.6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ 选另一条    Esc 离开    原记录不会删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2  改方向:应为 {direction}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashHandler</name>
    <message>
        <source>程序出了差错。已保存的记录都在;请继续,若再出现请重新打开程序。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>{month}月{day}日 {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨天 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} 天</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolPanel</name>
    <message>
        <source>登记一台终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口代码,如 E1;已有的卡口再加一台,输同一个代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口名称,如 东门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记终端名称,如 东门 2 号机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小区;空着表示不分小区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择位置并生成启用包…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>另一个窗口正在使用这个数据文件夹。什么都没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件夹里还没有登记终端或办公室:请用启用包开始,或建立办公室。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件夹里已有数据({role})。请选一个空文件夹;什么都没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令不对,打不开。什么都没有改动,请再输一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请输入口令。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这些数据是更新的版本({found})写的。请安装那个版本。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件已损坏,或不是本程序的。原样保留;请恢复最近的备份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>磁盘已满,这一条没有保存;以前的都在。请腾出空间,再按一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件夹不能写入:{path}。什么都没有丢;请换一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件读不出来:{path}。什么都没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑没能保存这一条({detail});以前的都在。请再试一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这把恢复密钥打不开数据文件夹。什么都没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U 盘已满,未写入:{path}。记录都在本机,请换一个 U 盘再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写到一半 U 盘不见了:{path}。记录都在本机,请插好再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已按您的意思停下。之前完成的都保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区代码是 12 位数字;输入的是 {given}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写社区名称。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是能读的 Excel 或 CSV 文件:{path}。什么都没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作表 {sheet} 里找不到表头(姓名,以及房号或楼栋)。没有从中导入任何内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里没有工作表 {sheet}。有的是:{present}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口代码是 1 至 8 位字母、数字或连字符;输入的是 {given}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有代码为 {gate} 的卡口。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有编号为 {station} 的登记终端。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值守名单上没有 {operator}。请社区办公室加上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN 是 4 至 8 位数字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN 不对,请再输一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册上没有编号 {resident}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先登录值守。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有证号 {serial}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} 不是证号;证号像这样:03-000123-4。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本终端不能发这种证。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本终端发的证最长 {days} 天。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合条件的居民,没有可打印的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {count} 张证不能打印,已逐一列出。一张都没有打印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印字体里没有这些字:{characters}。没有打印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报表存为 .xlsx、.csv 或 .pdf;{given} 都不是。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报表模板 {path} 用不了:{detail}。没有生成报表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} 里有别的文件。请另选一个文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} 不像读数:36.6 请输 366,范围 30.0 至 43.0。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可更正的通行记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这条通行记录已经作废了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {seq} 条不是本终端的通行记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {line} 行不是记录:{detail}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是启用包,或文件不完整。请向社区办公室再要一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启用码不对。请向社区办公室再问一次那 12 位数字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是上报包或下发包:{path}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件不完整。请从原处再拷一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件在路上损坏了({detail})。请从原处再拷一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件需要更新版本的程序({detail})。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件的方向反了:上报包给社区,下发包给卡口。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件是别的社区的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件不是本社区的终端或办公室签发的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名对不上:文件签发之后被改过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件不是发给这里的,打不开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件太大,超过了允许的大小。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>里面的记录前后接不上:文件被改写过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{station} 号终端第 {seq} 条与已收到的不同。文件已另存,请人工查看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>该终端在第 {cutoff} 条之后已停用;这个文件超出了它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已有更新的名册(第 {held} 版)在用;这一份是第 {given} 版。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} 里没有 {kind} 文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则不能启用:{detail}。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>导出上报包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U 盘或文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出(回车)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写入 {name}:第 {first}–{last} 条,{size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已更新下发包 第 {version} 版:居民 {residents},新作废的证 {revoked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下发包没有更新:{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有更新的下发包。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区已收到 1–{held},{n} 条未确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区还没有收到本终端的记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区缺 {gaps},这次会再给</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区没有收下 {name}:{reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>最近的通行记录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>已存盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一条没有保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名册 {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则 第 {number} 号 至 {month}月{day}日 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区还没有收到,{n} 条未确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区已收到 1–{held},{n} 条未确认</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateChart</name>
    <message>
        <source>进入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各卡口进出图</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message>
        <source>无证居民:输入 房号 3-1-501 / 姓名或首字母 / 电话尾号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫码,或输入 证号 / 房号 / 姓名首字母 / 电话尾号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateWindow</name>
    <message>
        <source>社区卡口登记 {gate}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>还没有人值守</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值守 {name}  {time} 起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>方向:{word},按 {key} 改</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换人值守</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>屏幕</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>夜间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>发临时证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去哪一户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>几小时有效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发证并打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小票存到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已发证 {serial},小票还没有打印:请再按一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已发证 {serial}。小票:{path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>按键一览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>页面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出入证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下发</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeMenu</name>
    <message>
        <source>前往(&amp;G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示(&amp;V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明暗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeMessages</name>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有新记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增 {count:,} 条记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件以前收过,没有再收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其中的记录都已收到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其中的记录与已收到的不一致,文件已单独存放,原有记录没有改动。请联系该终端核实。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>该终端已停用,文件里有停用以后的记录,没有收入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未生效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>遗失</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已搬走</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>他人使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已换新证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 每页十张(90×54 毫米)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 每页四张(80×120 毫米)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡片每页一张(85.6×54 毫米)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已有出入证 {serial};要换证请先作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字库里没有这些字:{characters};请手写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有姓名,这一行不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名太长,这一行不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有房号,这一行不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>房号看不懂(应像 3-1-501),这一行不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一人已在前面出现,这一行不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号的校验位不对,照原样导入,请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号里的出生日期不存在,照原样导入,请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号的地区码不常见,照原样导入,请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号前面已有别人用,此人导入但没有证件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这张工作表里没有找到表头(姓名和房号),整张没有读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号被表格软件改坏了,此人导入但没有证件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话看不懂,此人导入但没有电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到 {good} 个,重复 {again} 个,未收 {refused} 个。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>{community} 社区办公室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册文件请一次拖一个,也不要和上报包一起拖。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperatorPanel</name>
    <message>
        <source>加一名值守人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN,4 至 8 位数字,由本人输入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次 PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一样,请再输一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperatorTable</name>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>职责</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值守</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>放行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放行并提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂候</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予进入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应急放行</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassKind</name>
    <message>
        <source>居民证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>户证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临时证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>车辆证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回报到单</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassPage</name>
    <message>
        <source>出入证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印出入证…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废所选…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找:编号、持证人或房号 3-1-501</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出入证登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到。请输完整的编号或房号,或持证人姓名中的字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有出入证。请按“打印出入证”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassPresenter</name>
    <message>
        <source>正在核对出入证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>将打印 {count:,} 人,不打印 {left_out:,} 人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出入证 {day}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印到文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在生成 {count:,} 张出入证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} 张出入证已登记并写入 {file},末页是签收单。请打印后发放。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所选的出入证都已作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废 {count} 张出入证:{serials}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废 {count} 张。请生成下发包交给卡口,卡口用上以后才会拦下。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassTable</name>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>持证人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>房屋</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>生效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassVerdict</name>
    <message>
        <source>读不出来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发证处不明,或不是真的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发证处无权发这种证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发证处停用之后才发的证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没到生效时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>别的小区的证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>真实有效</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名册上没有</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathPicker</name>
    <message>
        <source>选择…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>打印出入证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给谁:房号或姓名,空着是全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纸张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有效天数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不打印的居民</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择文件并打印 {count:,} 张…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有人被排除。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先按“先核对”:谁已有证、谁的名字打不出,会列在这里。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintProblemTable</name>
    <message>
        <source>房屋</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么不打印</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>停止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>进度</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>下发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择文件夹并生成下发包…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给各终端的回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有收到任何终端的记录,这次没有回执。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一个下发包给所有卡口用:拷到每个 U 盘,卡口按 F11 时自动换上。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishPresenter</name>
    <message>
        <source>第 {version} 版:居民 {residents:,} 人,作废的出入证 {revoked:,} 张,值守人员 {operators} 名,登记终端 {stations} 台。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有生效的管控规则:卡口只记录,不判断。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管控规则第 {number} 号《{title}》,至 {until}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下发包放在哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在生成下发包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下发包第 {version} 版已写入 {file}:居民 {residents:,} 人,作废 {revoked:,} 张。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>没有带证,已按花名册核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册上没有,请联系楼栋长核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天暂不外出,请联系社区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以回家,已告知社区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请到一旁坐下稍候</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请再测手腕或颈部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有测到读数,已记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没到复测时间,请再坐一会儿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本户今天的出门次数已用完</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在是限制外出的时段</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出入证已过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出入证还没到生效时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出入证已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无法确认这张出入证是谁发的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这张出入证超出了发证处的权限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这张出入证是别的小区的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二维码读不出来,请输入证号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目前不接待来访</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有生效的规则:只记录,不判断</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptTable</name>
    <message>
        <source>登记终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区已收到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>报表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期(0–24 时)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出报表…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图存为 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有卡口。请先到“卡口终端”登记。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPresenter</name>
    <message>
        <source>第 {version} 版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>,数字与上一版不同,导出时会附上差异</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口日报 {day}.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出报表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在导出报表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 的报表第 {version} 版已写入 {file}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {missing} 个卡口缺报,表中已写明。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口进出图 {day}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图存为 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图已写入 {file}。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResidentTable</name>
    <message>
        <source>小区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>房号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性质</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>租户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>业主</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂不外出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevokePanel</name>
    <message>
        <source>作废出入证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废后不能恢复。卡口用上下一个下发包以后,这些证就不能再用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不作废</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入花名册…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找:房号 3-1-501、姓名、拼音首字母、电话或证件后四位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>居民</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到。请换一种写法,例如只输房号 3-1-501 或姓名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册还是空的。请按“导入花名册”,选社区现有的 Excel 或 CSV 文件。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterPlanPanel</name>
    <message>
        <source>导入前核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册文件里的问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入其余 {count:,} 行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入 {count:,} 行</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterPresenter</name>
    <message>
        <source>共 {compounds} 个小区,{households:,} 户,{residents:,} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在核对 {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择花名册文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册 (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读了 {sheets} 张工作表:可导入 {good:,} 行;{problems} 处问题,其中 {fatal} 行不导入;注释、合计等 {skipped} 行跳过。现在还没有导入任何内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在导入花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册已导入:新增 {added:,} 人,更新 {changed:,} 人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有导入,花名册没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowProblemTable</name>
    <message>
        <source>工作表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表里写的</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>帮助</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无证居民</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改进出方向</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离开,已输入的保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选更早的一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选更晚的一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改方向</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改体温</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出入证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按键一览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开所选的一行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制所选(姓名和号码遮盖)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignOnPanel</name>
    <message>
        <source>请先登录值守</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号或姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始值守</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>社区卡口登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑做什么用?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请选择启用包文件。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>卡口终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记一台终端…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加一名值守人员…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口与登记终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有登记终端。请按“登记一台终端”,为卡口的电脑做一个启用包。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有值守人员。请按“加一名值守人员”,卡口才能有人登录。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationPresenter</name>
    <message>
        <source>启用包放在哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启用包 (*.ckk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在生成启用包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} 号机已登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 已加入,编号 {number}。卡口用上下一个下发包以后就能登录。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationTable</name>
    <message>
        <source>机号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>卡口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证书至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全社区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证书过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用中</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBlock</name>
    <message>
        <source>院内访客 {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日 进 {entries}  出 {exits}  未放行 {stopped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待复测 {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最早 {time},已 {span}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按 Enter 到处理这件事的页面。上报包和花名册文件可以直接拖进窗口。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日事项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayTable</name>
    <message>
        <source>事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}({station} 号机)缺第 {gaps} 条记录,请它再导出一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未收 {file}:{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨日报表 9:00 前上报,还有 {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下发包第 {version} 版,{age}前生成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 1 步:导入花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 2 步:登记卡口终端</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 3 步:加上值守人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 4 步:打印出入证,然后生成下发包交给卡口</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨天以来收到 {files:,} 个上报包,新增 {records:,} 条记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨天以来还没有收到上报包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stations} 台登记终端今天都已上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨日报表还没有上报,已过 9:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨日报表已导出,第 {version} 版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} 等</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天还有 {count} 台(共 {stations} 台)没有上报:{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有生效的管控规则:卡口只记录,不判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管控规则 {moment} 到期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>社区卡口登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请输入口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>周一</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周二</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周三</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周四</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周五</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周六</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周日</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>上一件事还没有做完,请稍候,或先按“停止”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>新口令,至少 8 个字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令太短:至少 8 个字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两次输入的口令不一样,请再输一次。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_KitForm</name>
    <message>
        <source>从卡口启用包开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启用包文件(.ckk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启用码,12 位数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启用本终端</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_OfficeForm</name>
    <message>
        <source>建立社区办公室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社区代码,12 位数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建立办公室</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
