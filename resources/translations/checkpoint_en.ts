<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AlarmBar</name>
    <message>
        <source>日期时间无误</source>
        <translation>Date and time are right</translation>
    </message>
    <message>
        <source>没有管控规则:照常登记,不作判断。请向社区要下发包。</source>
        <translation>No rules: passages are recorded, not judged. Please ask the office for its bundle.</translation>
    </message>
    <message>
        <source>管控规则不在有效期内:照常登记,不作判断。请向社区要新的下发包。</source>
        <translation>The rules are not in force: passages are recorded, not judged. Please ask the office for its newest bundle.</translation>
    </message>
    <message>
        <source>电脑时钟可疑:现在真是 {year}年 {date} {time} 吗?照常登记,记录会注明。</source>
        <translation>The computer&apos;s clock looks wrong: is it really {year}, {date}, {time}? Carry on; the records will say so.</translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>卡口</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>连续收到第</source>
        <translation>Held up to</translation>
    </message>
    <message>
        <source>最新第</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>最近上报</source>
        <translation>Last report</translation>
    </message>
    <message>
        <source>通行记录</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>未收文件</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>{name}({number} 号机)</source>
        <translation>{name} (station {number})</translation>
    </message>
    <message>
        <source>还没上报过</source>
        <translation>Never reported</translation>
    </message>
    <message>
        <source>缺记录</source>
        <translation>Records missing</translation>
    </message>
    <message>
        <source>有文件未收</source>
        <translation>File refused</translation>
    </message>
    <message>
        <source>今日未报</source>
        <translation>Not yet today</translation>
    </message>
    <message>
        <source>已收齐</source>
        <translation>Complete</translation>
    </message>
</context>
<context>
    <name>BundlePage</name>
    <message>
        <source>上报包</source>
        <translation>Station bundles</translation>
    </message>
    <message>
        <source>导入上报包…</source>
        <translation>Import station bundles…</translation>
    </message>
    <message>
        <source>导入整个文件夹…</source>
        <translation>Import a whole folder…</translation>
    </message>
    <message>
        <source>各登记终端</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>收到的文件</source>
        <translation>Files received</translation>
    </message>
    <message>
        <source>各登记终端的上报情况</source>
        <translation>How each station reported</translation>
    </message>
    <message>
        <source>还没有登记终端。请先到“卡口终端”登记一台。</source>
        <translation>There is no station yet. Please enrol one under &quot;Stations&quot; first.</translation>
    </message>
    <message>
        <source>还没有收到文件。请插上卡口带来的 U 盘,按“导入上报包”,或把文件拖进窗口。</source>
        <translation>No file has come in yet. Put in the stick from a gate and press &quot;Import station bundles&quot;, or drop the files on this window.</translation>
    </message>
</context>
<context>
    <name>BundlePresenter</name>
    <message>
        <source>正在导入上报包</source>
        <translation>Importing station bundles</translation>
    </message>
    <message>
        <source>选择上报包</source>
        <translation>Choose station bundles</translation>
    </message>
    <message>
        <source>上报包 (*.ckb)</source>
        <translation>Station bundles (*.ckb)</translation>
    </message>
    <message>
        <source>选择放上报包的文件夹</source>
        <translation>Choose the folder with the station bundles</translation>
    </message>
    <message>
        <source>未收的文件在下面列出了原因。</source>
        <translation> The list below says why files were refused.</translation>
    </message>
    <message>
        <source>共 {stations} 台:今天已报 {today} 台,缺记录 {gaps} 台;通行记录 {passages:,} 条。</source>
        <translation>Stations {stations}: reported today {today}, records missing {gaps}; passages {passages:,}.</translation>
    </message>
    <message>
        <source>{name} 还没有上报过。请带班人员在该终端按 F11 导出,把 U 盘带来。</source>
        <translation>{name} has never reported. Please have the shift lead press F11 there and bring the stick.</translation>
    </message>
    <message>
        <source>{name} 缺第 {gaps} 条记录。请该终端按 F11 再导出一次,缺的会自动补上。</source>
        <translation>{name} lacks records {gaps}. Please press F11 there once more; what is missing comes by itself.</translation>
    </message>
    <message>
        <source>{name} 有 {refused} 个文件未收,原因见下表。请该终端再导出一次。</source>
        <translation>{name}: refused files {refused}, the reasons are in the table below. Please export there once more.</translation>
    </message>
    <message>
        <source>{name} 今天还没有上报,最近一次是 {last}。</source>
        <translation>{name} has not reported today; the last time was {last}.</translation>
    </message>
    <message>
        <source>{name} 的记录已连续收到第 {held:,} 条。</source>
        <translation>{name}: all records up to {held:,} are here.</translation>
    </message>
    <message>
        <source>{file}:{sentence}</source>
        <translation>{file}: {sentence}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>请重输</source>
        <translation>Type again</translation>
    </message>
    <message>
        <source>花名册上没有的人</source>
        <translation>Not on the roster</translation>
    </message>
    <message>
        <source>本户今日 {used}/{allowed}</source>
        <translation>Household today {used}/{allowed}</translation>
    </message>
    <message>
        <source>{time} 以后再来</source>
        <translation>Come back after {time}</translation>
    </message>
    <message>
        <source>{kind} {serial} 至 {month}月{day}日 {time}</source>
        <translation>{kind} {serial} until {month}/{day} {time}</translation>
    </message>
    <message>
        <source>{line}  尾号 {tail}</source>
        <translation>{line}  phone ends {tail}</translation>
    </message>
    <message>
        <source>体温?</source>
        <translation>Temperature?</translation>
    </message>
    <message>
        <source>请再测手腕或颈部</source>
        <translation>Try wrist or neck</translation>
    </message>
    <message>
        <source>是哪一位?</source>
        <translation>Which one?</translation>
    </message>
    <message>
        <source>请报房号或姓名</source>
        <translation>Room no. or name?</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>请出示出入证</source>
        <translation>Pass, please</translation>
    </message>
    <message>
        <source>366 回车 = 36.6    直接回车 = 没测到    Esc = 离开</source>
        <translation>366 Enter = 36.6    Enter alone = no reading    Esc = leave</translation>
    </message>
    <message>
        <source>364 回车 = 36.4    直接回车 = 测不到,记下    Esc = 离开</source>
        <translation>364 Enter = 36.4    Enter alone = none, note it    Esc = leave</translation>
    </message>
    <message>
        <source>1–9 回车 = 选    0 回车 = 名册上没有    Esc = 离开</source>
        <translation>1–9 Enter = choose    0 Enter = not listed    Esc = leave</translation>
    </message>
    <message>
        <source>0 回车 = 名册上没有    Esc = 离开</source>
        <translation>0 Enter = not listed    Esc = leave</translation>
    </message>
</context>
<context>
    <name>ClockState</name>
    <message>
        <source>时钟正常</source>
        <translation>Clock OK</translation>
    </message>
    <message>
        <source>时钟可疑,请核对</source>
        <translation>Check the clock</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>启用码</source>
        <translation>Kit code</translation>
    </message>
    <message>
        <source>请当面或打电话念给卡口,不要写在 U 盘上,也不要发到群里。这个码只显示这一次,关闭后无法再看。</source>
        <translation>Read it to the gate in person or by phone. Do not write it on the stick or send it to a group. It is shown only this once.</translation>
    </message>
    <message>
        <source>已经告知,关闭</source>
        <translation>Read out, close</translation>
    </message>
    <message>
        <source>启用包在 {file}。请用 U 盘拿到卡口的电脑上打开。</source>
        <translation>The kit is in {file}. Take it to the gate&apos;s computer on a stick and open it there.</translation>
    </message>
</context>
<context>
    <name>CorrectionPanel</name>
    <message>
        <source>更正哪一条?</source>
        <translation>Correct which passage?</translation>
    </message>
    <message>
        <source>1  作废</source>
        <translation>1  Void</translation>
    </message>
    <message>
        <source>3  改体温</source>
        <translation>3  Change reading</translation>
    </message>
    <message>
        <source>体温,3 位数字:366 = 36.6</source>
        <translation>Temperature, 3 digits: 366 = 36.6</translation>
    </message>
    <message>
        <source>↑ ↓ 选另一条    Esc 离开    原记录不会删除</source>
        <translation>↑ ↓ choose another    Esc leave    The old record is never deleted</translation>
    </message>
    <message>
        <source>2  改方向:应为 {direction}</source>
        <translation>2  Change direction: should be {direction}</translation>
    </message>
</context>
<context>
    <name>CrashHandler</name>
    <message>
        <source>程序出了差错。已保存的记录都在;请继续,若再出现请重新打开程序。</source>
        <translation>Something went wrong in the program. All saved records are safe. Please carry on; if it happens again, close and reopen the program.</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>{month}月{day}日 {weekday}</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
    <message>
        <source>今天 {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>昨天 {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation>{month}/{day} {time}</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} 小时</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} 天</source>
        <translation>{n} days</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>进</source>
        <translation>In</translation>
    </message>
    <message>
        <source>出</source>
        <translation>Out</translation>
    </message>
</context>
<context>
    <name>EnrolPanel</name>
    <message>
        <source>登记一台终端</source>
        <translation>Enrol a station</translation>
    </message>
    <message>
        <source>卡口代码,如 E1;已有的卡口再加一台,输同一个代码</source>
        <translation>Gate code, such as E1; the same again for a second station</translation>
    </message>
    <message>
        <source>卡口名称,如 东门</source>
        <translation>Name of the gate, such as East Gate</translation>
    </message>
    <message>
        <source>登记终端名称,如 东门 2 号机</source>
        <translation>Name of the station, such as East Gate 2</translation>
    </message>
    <message>
        <source>小区;空着表示不分小区</source>
        <translation>Compound; empty means all compounds</translation>
    </message>
    <message>
        <source>选择位置并生成启用包…</source>
        <translation>Choose a place and make the kit…</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>另一个窗口正在使用这个数据文件夹。什么都没有改动。</source>
        <translation>Another window already works with this data folder. Nothing was changed.</translation>
    </message>
    <message>
        <source>这个文件夹里还没有登记终端或办公室:请用启用包开始,或建立办公室。</source>
        <translation>There is no station and no office in this folder yet: start from a kit, or found an office.</translation>
    </message>
    <message>
        <source>这个文件夹里已有数据({role})。请选一个空文件夹;什么都没有改动。</source>
        <translation>This folder already holds data ({role}). Choose an empty folder; nothing was changed.</translation>
    </message>
    <message>
        <source>这个文件夹是另一种用途({role}),不是要打开的那一种。什么都没有改动。</source>
        <translation>This folder is for something else ({role}). Nothing was changed.</translation>
    </message>
    <message>
        <source>已经有人叫 {name}。请加一个字区别。</source>
        <translation>Somebody is named {name} already. Add something to tell them apart.</translation>
    </message>
    <message>
        <source>{day} 还没有到,没有可报的。</source>
        <translation>{day} has not come yet; there is nothing to report.</translation>
    </message>
    <message>
        <source>没有编号为 {household} 的住户。</source>
        <translation>No household has the number {household}.</translation>
    </message>
    <message>
        <source>口令不对,打不开。什么都没有改动,请再输一次。</source>
        <translation>Wrong passphrase; try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>请输入口令。</source>
        <translation>Please enter the passphrase.</translation>
    </message>
    <message>
        <source>口令太短:至少 {shortest} 个字。</source>
        <translation>A passphrase has at least {shortest} characters.</translation>
    </message>
    <message>
        <source>这些数据是更新的版本({found})写的。请安装那个版本。</source>
        <translation>This data was written by a newer version of the program ({found}). Install that version.</translation>
    </message>
    <message>
        <source>数据文件已损坏,或不是本程序的。原样保留;请恢复最近的备份。</source>
        <translation>The data file is damaged or is not ours. It was left as it is; restore the latest backup.</translation>
    </message>
    <message>
        <source>磁盘已满,没有保存;以前的都在。请腾出空间再按一次。</source>
        <translation>The disk is full, so this was not saved. All saved before is safe. Free some space, try again.</translation>
    </message>
    <message>
        <source>这个文件夹不能写入:{path}。什么都没有丢;请换一个。</source>
        <translation>This folder cannot be written to: {path}. Nothing was lost; choose another one.</translation>
    </message>
    <message>
        <source>这个文件读不出来:{path}。什么都没有改动。</source>
        <translation>This file cannot be read: {path}. Nothing was changed.</translation>
    </message>
    <message>
        <source>电脑没能保存这一条({detail});以前的都在。请再试一次。</source>
        <translation>The computer could not save this ({detail}). Everything saved before is safe; try again.</translation>
    </message>
    <message>
        <source>这把恢复密钥打不开数据文件夹。什么都没有改动。</source>
        <translation>This recovery key does not open the data folder. Nothing was changed.</translation>
    </message>
    <message>
        <source>U 盘已满,未写入:{path}。记录都在本机,请换一个 U 盘再试。</source>
        <translation>The stick is full, nothing was written: {path}. All records are in this computer; try another stick.</translation>
    </message>
    <message>
        <source>写到一半 U 盘不见了:{path}。记录都在本机,请插好再试。</source>
        <translation>The stick went away while writing: {path}. All records are in this computer; put it back and try again.</translation>
    </message>
    <message>
        <source>已按您的意思停下。之前完成的都保留。</source>
        <translation>Stopped as you asked. What was finished before stays.</translation>
    </message>
    <message>
        <source>社区代码是 12 位数字;输入的是 {given}。</source>
        <translation>The community code is 12 digits; {given} was typed.</translation>
    </message>
    <message>
        <source>请填写社区名称。</source>
        <translation>Please fill in the community&apos;s name.</translation>
    </message>
    <message>
        <source>这不是能读的 Excel 或 CSV 文件:{path}。什么都没有改动。</source>
        <translation>This is not an Excel or CSV file that can be read: {path}. Nothing was changed.</translation>
    </message>
    <message>
        <source>工作表 {sheet} 里找不到表头(姓名,以及房号或楼栋)。没有从中导入任何内容。</source>
        <translation>No row of sheet {sheet} names the columns (姓名, and 房号 or 楼栋). Nothing was imported from it.</translation>
    </message>
    <message>
        <source>文件里没有工作表 {sheet}。有的是:{present}。</source>
        <translation>The file has no sheet named {sheet}. It has: {present}.</translation>
    </message>
    <message>
        <source>卡口代码是 1 至 8 位字母、数字或连字符;输入的是 {given}。</source>
        <translation>A gate code is 1 to 8 letters, digits or hyphens; {given} was typed.</translation>
    </message>
    <message>
        <source>值守名单上没有 {operator}。请社区办公室加上。</source>
        <translation>Nobody named or numbered {operator} may sign on here. Please ask the office to add them.</translation>
    </message>
    <message>
        <source>PIN 是 4 至 8 位数字。</source>
        <translation>A PIN is 4 to 8 digits.</translation>
    </message>
    <message>
        <source>PIN 不对,请再输一次。</source>
        <translation>The PIN is wrong. Please try again.</translation>
    </message>
    <message>
        <source>花名册上没有编号 {resident}。</source>
        <translation>Nobody with the number {resident} is on the roster.</translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation>Please fill in a name.</translation>
    </message>
    <message>
        <source>{given}… 太长,最多 {longest} 个字。什么都没有改动。</source>
        <translation>{given}… is too long: at most {longest} characters. Nothing was changed.</translation>
    </message>
    <message>
        <source>请先登录值守。</source>
        <translation>Please sign on first.</translation>
    </message>
    <message>
        <source>没有证号 {serial}。</source>
        <translation>No pass has the serial {serial}.</translation>
    </message>
    <message>
        <source>{given} 不是证号;证号像这样:03-000123-4。</source>
        <translation>{given} is not a serial: it looks like 03-000123-4.</translation>
    </message>
    <message>
        <source>本终端不能发这种证。</source>
        <translation>This station may not issue this kind of pass.</translation>
    </message>
    <message>
        <source>还没有登记终端,下发包没有人能读。请先添加一台登记终端。</source>
        <translation>No station is enrolled, so nobody could read the office bundle. Enrol one first.</translation>
    </message>
    <message>
        <source>本机时间是 {given},早于本终端启用之时。请先校准日期和时间再发证;通行照常登记。</source>
        <translation>This computer&apos;s clock says {given}, before the station was enrolled. Set it to issue passes; passages are recorded as before.</translation>
    </message>
    <message>
        <source>本终端的证书已到期,不能再发证;照常登记。请社区换一个启用包。</source>
        <translation>This station&apos;s certificate has expired, so it issues no passes; it records as before. Please ask the office for a new kit.</translation>
    </message>
    <message>
        <source>本终端发的证最长 {days} 天。</source>
        <translation>This station may issue passes for at most {days} days.</translation>
    </message>
    <message>
        <source>没有符合条件的居民,没有可打印的。</source>
        <translation>No resident fits, so there is nothing to print.</translation>
    </message>
    <message>
        <source>打印字体里没有这些字:{characters}。没有打印。</source>
        <translation>The print font has no sign for {characters}. Nothing was printed.</translation>
    </message>
    <message>
        <source>报表存为 .xlsx、.csv 或 .pdf;{given} 都不是。</source>
        <translation>A report is written as .xlsx, .csv or .pdf; {given} is none of them.</translation>
    </message>
    <message>
        <source>报表模板 {path} 用不了:{detail}。没有生成报表。</source>
        <translation>The report template {path} cannot be used: {detail}. No report was written.</translation>
    </message>
    <message>
        <source>{path} 里有别的文件。请另选一个文件夹。</source>
        <translation>{path} holds other files. Please choose another folder.</translation>
    </message>
    <message>
        <source>{given} 不像读数:36.6 请输 366,范围 30.0 至 43.0。</source>
        <translation>{given} is no reading: type 366 for 36.6 (30.0 to 43.0).</translation>
    </message>
    <message>
        <source>没有可更正的通行记录。</source>
        <translation>There is no passage to correct.</translation>
    </message>
    <message>
        <source>这条通行记录已经作废了。</source>
        <translation>That passage was voided already.</translation>
    </message>
    <message>
        <source>第 {seq} 条不是本终端的通行记录。</source>
        <translation>Record {seq} is not a passage of this station.</translation>
    </message>
    <message>
        <source>第 {line} 行不是记录:{detail}。</source>
        <translation>Line {line} is not a record: {detail}.</translation>
    </message>
    <message>
        <source>这不是启用包,或文件不完整。请向社区办公室再要一份。</source>
        <translation>This is not a kit file, or it is cut short. Ask the office for it again.</translation>
    </message>
    <message>
        <source>启用码不对。请向社区办公室再问一次那 12 位数字。</source>
        <translation>The code does not open this kit. Ask the office for the twelve digits again.</translation>
    </message>
    <message>
        <source>这不是上报包或下发包:{path}。</source>
        <translation>This is not a station bundle or an office bundle: {path}.</translation>
    </message>
    <message>
        <source>文件不完整。请从原处再拷一次。</source>
        <translation>The file is cut short. Copy it again from its source.</translation>
    </message>
    <message>
        <source>文件在路上损坏了({detail})。请从原处再拷一次。</source>
        <translation>The file was damaged on its way ({detail}). Copy it again from its source.</translation>
    </message>
    <message>
        <source>这个文件需要更新版本的程序({detail})。</source>
        <translation>This file needs a newer version of the program ({detail}).</translation>
    </message>
    <message>
        <source>这个文件的方向反了:上报包给社区,下发包给卡口。</source>
        <translation>This file is meant for the other direction: station bundles go to the community, office bundles to the gates.</translation>
    </message>
    <message>
        <source>这个文件是别的社区的。</source>
        <translation>This file belongs to another community.</translation>
    </message>
    <message>
        <source>这个文件不是本社区的终端或办公室签发的。</source>
        <translation>The file was not signed by a station or the office of this community.</translation>
    </message>
    <message>
        <source>签名对不上:文件签发之后被改过。</source>
        <translation>The signature does not fit the file: it was changed after it was signed.</translation>
    </message>
    <message>
        <source>这个文件不是发给这里的,打不开。</source>
        <translation>The file was not meant for this place and cannot be opened.</translation>
    </message>
    <message>
        <source>文件太大,超过了允许的大小。</source>
        <translation>The file is larger than a bundle may be.</translation>
    </message>
    <message>
        <source>里面的记录前后接不上:文件被改写过。</source>
        <translation>The records inside do not follow from each other: the file was rewritten.</translation>
    </message>
    <message>
        <source>{station} 号终端第 {seq} 条与已收到的不同。文件已另存,请人工查看。</source>
        <translation>Record {seq} of station {station} differs from the one held. The file is kept aside; please look at it.</translation>
    </message>
    <message>
        <source>该终端在第 {cutoff} 条之后已停用;这个文件超出了它。</source>
        <translation>The station was withdrawn after record {cutoff}; this file goes beyond it.</translation>
    </message>
    <message>
        <source>已有更新的名册(第 {held} 版)在用;这一份是第 {given} 版。</source>
        <translation>A newer list (version {held}) is in force already; this one is version {given}.</translation>
    </message>
    <message>
        <source>{path} 里没有 {kind} 文件。</source>
        <translation>There is no {kind} file in {path}.</translation>
    </message>
    <message>
        <source>这不是管控规则文件:{detail}。现行规则没有改动。</source>
        <translation>This is not a rules file: {detail}. The rules in force stay as they are.</translation>
    </message>
    <message>
        <source>规则不能启用:{detail}。</source>
        <translation>The rules cannot be activated: {detail}.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>导出上报包</source>
        <translation>Export a station bundle</translation>
    </message>
    <message>
        <source>U 盘或文件夹</source>
        <translation>Stick or folder</translation>
    </message>
    <message>
        <source>导出(回车)</source>
        <translation>Export (Enter)</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>已写入 {name}:第 {first}–{last} 条,{size} KB</source>
        <translation>Written {name}: records {first}–{last}, {size} KB</translation>
    </message>
    <message>
        <source>已更新下发包 第 {version} 版:居民 {residents},新作废的证 {revoked}</source>
        <translation>Took over office bundle version {version}: residents {residents}, newly revoked passes {revoked}</translation>
    </message>
    <message>
        <source>下发包没有更新:{reason}</source>
        <translation>The office bundle was not taken over: {reason}</translation>
    </message>
    <message>
        <source>没有更新的下发包。</source>
        <translation>There is no newer office bundle.</translation>
    </message>
    <message>
        <source>社区已收到 1–{held},{n} 条未确认</source>
        <translation>The office has 1–{held}, {n} pending</translation>
    </message>
    <message>
        <source>社区还没有收到本终端的记录</source>
        <translation>The office has no records of this station yet</translation>
    </message>
    <message>
        <source>社区缺 {gaps},这次会再给</source>
        <translation>The office lacks {gaps}; this export brings them</translation>
    </message>
    <message>
        <source>社区没有收下 {name}:{reason}</source>
        <translation>The office did not accept {name}: {reason}</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>最近的通行记录</source>
        <translation>Latest passages</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>Station {number}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>已存盘</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>上一条没有保存</source>
        <translation>Last entry not saved</translation>
    </message>
    <message>
        <source>还没有名册</source>
        <translation>No roster yet</translation>
    </message>
    <message>
        <source>名册 {when}</source>
        <translation>Roster {when}</translation>
    </message>
    <message>
        <source>没有规则</source>
        <translation>No rules</translation>
    </message>
    <message>
        <source>规则 第 {number} 号 至 {month}月{day}日</source>
        <translation>Rules {number} to {month}/{day}</translation>
    </message>
    <message>
        <source>规则 第 {number} 号 至 {month}月{day}日 {time}</source>
        <translation>Rules {number} to {month}/{day} {time}</translation>
    </message>
    <message>
        <source>社区还没有收到,{n} 条未确认</source>
        <translation>Office: none, {n} pending</translation>
    </message>
    <message>
        <source>社区已收到 1–{held},{n} 条未确认</source>
        <translation>Office: 1–{held}, {n} pending</translation>
    </message>
    <message>
        <source>{office}({span})</source>
        <translation>{office} ({span})</translation>
    </message>
</context>
<context>
    <name>GateChart</name>
    <message>
        <source>进入</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>外出</source>
        <translation>Exits</translation>
    </message>
    <message>
        <source>各卡口进出图</source>
        <translation>Entries and exits by gate</translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message>
        <source>无证居民:输入 房号 3-1-501 / 姓名或首字母 / 电话尾号</source>
        <translation>No pass: room 3-1-501 / name or initials / end of phone</translation>
    </message>
    <message>
        <source>扫码,或输入 证号 / 房号 / 姓名首字母 / 电话尾号</source>
        <translation>Scan, or type serial / room / initials / end of phone</translation>
    </message>
</context>
<context>
    <name>GateWindow</name>
    <message>
        <source>社区卡口登记 {gate}</source>
        <translation>Community gate register {gate}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>还没有人值守</source>
        <translation>Nobody on duty yet</translation>
    </message>
    <message>
        <source>值守 {name}  {time} 起</source>
        <translation>{name}  since {time}</translation>
    </message>
    <message>
        <source>方向:{word},按 {key} 改</source>
        <translation>Direction: {word}; {key} changes it</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>换人值守</source>
        <translation>Change operator</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>屏幕</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>夜间</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>发临时证</source>
        <translation>Issue a temporary pass</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>去哪一户</source>
        <translation>Household visited</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>几小时有效</source>
        <translation>Hours valid</translation>
    </message>
    <message>
        <source>发证并打印</source>
        <translation>Issue and print</translation>
    </message>
    <message>
        <source>小票存到</source>
        <translation>Save slips to</translation>
    </message>
    <message>
        <source>已发证 {serial},小票还没有打印:请再按一次。</source>
        <translation>Pass {serial} is issued, its slip is not printed yet: please press once more.</translation>
    </message>
    <message>
        <source>已发证 {serial}。小票:{path}</source>
        <translation>Pass {serial} is issued. Slip: {path}</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>按键一览</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>上报包</source>
        <translation>Station bundles</translation>
    </message>
    <message>
        <source>花名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>出入证</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>卡口终端</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Publish</translation>
    </message>
</context>
<context>
    <name>OfficeMenu</name>
    <message>
        <source>前往(&amp;G)</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>显示(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
</context>
<context>
    <name>OfficeMessages</name>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation>{month}/{day} {time}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month}/{day}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>; </translation>
    </message>
    <message>
        <source>已收</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>没有新记录</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>新增 {count:,} 条记录。</source>
        <translation>New records: {count:,}.</translation>
    </message>
    <message>
        <source>这个文件以前收过,没有再收。</source>
        <translation>This file came in before and was not taken again.</translation>
    </message>
    <message>
        <source>其中的记录都已收到。</source>
        <translation>All its records are here already.</translation>
    </message>
    <message>
        <source>其中的记录与已收到的不一致,文件已单独存放,原有记录没有改动。请联系该终端核实。</source>
        <translation>Its records differ from those held. The file is kept aside, the records held are unchanged. Please check with the station.</translation>
    </message>
    <message>
        <source>该终端已停用,文件里有停用以后的记录,没有收入。</source>
        <translation>The station was withdrawn; the file holds records from after that and was not imported.</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>未生效</source>
        <translation>Not yet valid</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>遗失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>已搬走</source>
        <translation>Moved out</translation>
    </message>
    <message>
        <source>印错</source>
        <translation>Misprint</translation>
    </message>
    <message>
        <source>他人使用</source>
        <translation>Used by someone else</translation>
    </message>
    <message>
        <source>已换新证</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>A4 每页十张(90×54 毫米)</source>
        <translation>A4, ten (90×54 mm)</translation>
    </message>
    <message>
        <source>A4 每页四张(80×120 毫米)</source>
        <translation>A4, four (80×120 mm)</translation>
    </message>
    <message>
        <source>卡片每页一张(85.6×54 毫米)</source>
        <translation>Card, one (85.6×54 mm)</translation>
    </message>
    <message>
        <source>已有出入证 {serial};要换证请先作废</source>
        <translation>Holds pass {serial}; revoke it first to replace it</translation>
    </message>
    <message>
        <source>小区名太长,二维码放不下:{dwelling};请改短</source>
        <translation>The compound&apos;s name is too long for the QR code: {dwelling}; please shorten it</translation>
    </message>
    <message>
        <source>字库里没有这些字:{characters};请手写</source>
        <translation>The font has no sign for {characters}; please write by hand</translation>
    </message>
    <message>
        <source>没有姓名,这一行不导入</source>
        <translation>No name; the row is not imported</translation>
    </message>
    <message>
        <source>姓名太长,这一行不导入</source>
        <translation>The name is too long; the row is not imported</translation>
    </message>
    <message>
        <source>没有房号,这一行不导入</source>
        <translation>No room number; the row is not imported</translation>
    </message>
    <message>
        <source>房号看不懂(应像 3-1-501),这一行不导入</source>
        <translation>The room number makes no sense (it should look like 3-1-501); the row is not imported</translation>
    </message>
    <message>
        <source>同一人已在前面出现,这一行不导入</source>
        <translation>The same person came before; the row is not imported</translation>
    </message>
    <message>
        <source>证件号的校验位不对,照原样导入,请核对</source>
        <translation>The check digit of the ID is wrong; imported as it is, please check</translation>
    </message>
    <message>
        <source>证件号里的出生日期不存在,照原样导入,请核对</source>
        <translation>The birth date in the ID does not exist; imported as it is, please check</translation>
    </message>
    <message>
        <source>证件号的地区码不常见,照原样导入,请核对</source>
        <translation>The area code of the ID is unusual; imported as it is, please check</translation>
    </message>
    <message>
        <source>这张工作表里没有找到表头(姓名和房号),整张没有读</source>
        <translation>This sheet has no row of headings (姓名 and 房号); it was not read</translation>
    </message>
    <message>
        <source>证件号被表格软件改坏了,此人导入但没有证件号</source>
        <translation>The spreadsheet program spoilt the ID; the person is imported without it</translation>
    </message>
    <message>
        <source>电话看不懂,此人导入但没有电话</source>
        <translation>The phone number makes no sense; the person is imported without it</translation>
    </message>
    <message>
        <source>收到 {good} 个,重复 {again} 个,未收 {refused} 个。</source>
        <translation>Files imported {good}, seen before {again}, refused {refused}.</translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>{community} 社区办公室</source>
        <translation>{community} community office</translation>
    </message>
    <message>
        <source>花名册文件请一次拖一个,也不要和上报包一起拖。</source>
        <translation>Please drop one roster file at a time, and not together with station bundles.</translation>
    </message>
</context>
<context>
    <name>OperatorPanel</name>
    <message>
        <source>加一名值守人员</source>
        <translation>Add an operator</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>PIN,4 至 8 位数字,由本人输入</source>
        <translation>PIN, 4 to 8 digits, typed by the operator</translation>
    </message>
    <message>
        <source>再输一次 PIN</source>
        <translation>PIN once more</translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一样,请再输一次。</source>
        <translation>The two PINs differ; please type it again.</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>OperatorTable</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>带班</source>
        <translation>Shift lead</translation>
    </message>
    <message>
        <source>值守</source>
        <translation>Operator</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>放行</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>放行并提示</source>
        <translation>Pass, note</translation>
    </message>
    <message>
        <source>暂候</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>不予进入</source>
        <translation>Do not admit</translation>
    </message>
    <message>
        <source>应急放行</source>
        <translation>Emergency</translation>
    </message>
</context>
<context>
    <name>PassKind</name>
    <message>
        <source>居民证</source>
        <translation>Resident pass</translation>
    </message>
    <message>
        <source>户证</source>
        <translation>Household pass</translation>
    </message>
    <message>
        <source>临时证</source>
        <translation>Temporary pass</translation>
    </message>
    <message>
        <source>车辆证</source>
        <translation>Vehicle pass</translation>
    </message>
    <message>
        <source>工作证</source>
        <translation>Work pass</translation>
    </message>
    <message>
        <source>返回报到单</source>
        <translation>Return slip</translation>
    </message>
</context>
<context>
    <name>PassPage</name>
    <message>
        <source>出入证</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>打印出入证…</source>
        <translation>Print passes…</translation>
    </message>
    <message>
        <source>作废所选…</source>
        <translation>Revoke selected…</translation>
    </message>
    <message>
        <source>查找:编号、持证人或房号 3-1-501</source>
        <translation>Find: serial, holder or room no. 3-1-501</translation>
    </message>
    <message>
        <source>出入证登记</source>
        <translation>Pass register</translation>
    </message>
    <message>
        <source>没有找到。请输完整的编号或房号,或持证人姓名中的字。</source>
        <translation>Not found. Type the whole serial or room number, or part of the holder&apos;s name.</translation>
    </message>
    <message>
        <source>还没有出入证。请按“打印出入证”。</source>
        <translation>There are no passes yet. Press &quot;Print passes&quot;.</translation>
    </message>
</context>
<context>
    <name>PassPresenter</name>
    <message>
        <source>正在核对出入证</source>
        <translation>Checking passes</translation>
    </message>
    <message>
        <source>将打印 {count:,} 人,不打印 {left_out:,} 人。</source>
        <translation>To be printed: {count:,}. Left out: {left_out:,}.</translation>
    </message>
    <message>
        <source>出入证 {day}.pdf</source>
        <translation>Passes {day}.pdf</translation>
    </message>
    <message>
        <source>打印到文件</source>
        <translation>Print to a file</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>正在生成 {count:,} 张出入证</source>
        <translation>Making passes: {count:,}</translation>
    </message>
    <message>
        <source>{count:,} 张出入证已登记并写入 {file},末页是签收单。请打印后发放。</source>
        <translation>Passes registered and written to {file}: {count:,}. The last page is the distribution list. Please print and hand them out.</translation>
    </message>
    <message>
        <source>所选的出入证都已作废。</source>
        <translation>The selected passes are all revoked already.</translation>
    </message>
    <message>
        <source>等</source>
        <translation>and more</translation>
    </message>
    <message>
        <source>作废 {count} 张出入证:{serials}</source>
        <translation>Passes to revoke ({count}): {serials}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已作废 {count} 张。请生成下发包交给卡口,卡口用上以后才会拦下。</source>
        <translation>Revoked: {count}. Now make an office bundle for the gates; they stop these passes once they have it.</translation>
    </message>
</context>
<context>
    <name>PassTable</name>
    <message>
        <source>编号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>持证人</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>生效</source>
        <translation>From</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>PassVerdict</name>
    <message>
        <source>读不出来</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>发证处不明,或不是真的</source>
        <translation>Issuer unknown, or not genuine</translation>
    </message>
    <message>
        <source>发证处无权发这种证</source>
        <translation>Issuer may not issue this kind</translation>
    </message>
    <message>
        <source>发证处停用之后才发的证</source>
        <translation>Issued after its issuer was withdrawn</translation>
    </message>
    <message>
        <source>还没到生效时间</source>
        <translation>Not valid yet</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>别的小区的证</source>
        <translation>For another compound</translation>
    </message>
    <message>
        <source>真实有效</source>
        <translation>Genuine and valid</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>已作废</source>
        <translation>voided</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>名册上没有</source>
        <translation>not on the roster</translation>
    </message>
</context>
<context>
    <name>PathPicker</name>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>打印出入证</source>
        <translation>Print passes</translation>
    </message>
    <message>
        <source>给谁:房号或姓名,空着是全部</source>
        <translation>Room no. or name; empty: all</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>有效天数</source>
        <translation>Days valid</translation>
    </message>
    <message>
        <source>先核对</source>
        <translation>Check first</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>不打印的居民</source>
        <translation>Residents left out</translation>
    </message>
    <message>
        <source>选择文件并打印 {count:,} 张…</source>
        <translation>Choose a file and print {count:,}…</translation>
    </message>
    <message>
        <source>没有人被排除。</source>
        <translation>Nobody is left out.</translation>
    </message>
    <message>
        <source>请先按“先核对”:谁已有证、谁的名字打不出,会列在这里。</source>
        <translation>Press &quot;Check first&quot;: whoever holds a pass, or has a name that cannot be printed, is listed here.</translation>
    </message>
</context>
<context>
    <name>PrintProblemTable</name>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>为什么不打印</source>
        <translation>Why left out</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>下发</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>选择文件夹并生成下发包…</source>
        <translation>Choose a folder and make the office bundle…</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>给各终端的回执</source>
        <translation>Receipts for the stations</translation>
    </message>
    <message>
        <source>还没有收到任何终端的记录,这次没有回执。</source>
        <translation>No station&apos;s records have come in yet, so there are no receipts this time.</translation>
    </message>
    <message>
        <source>一个下发包给所有卡口用:拷到每个 U 盘,卡口按 F11 时自动换上。</source>
        <translation>One office bundle serves all gates: copy it to every stick; a gate takes it over with F11.</translation>
    </message>
</context>
<context>
    <name>PublishPresenter</name>
    <message>
        <source>第 {version} 版:居民 {residents:,} 人,作废的出入证 {revoked:,} 张,值守人员 {operators} 名,登记终端 {stations} 台。</source>
        <translation>Version {version}: residents {residents:,}, revoked passes {revoked:,}, operators {operators}, stations {stations}.</translation>
    </message>
    <message>
        <source>没有生效的管控规则:卡口只记录,不判断。</source>
        <translation>No rules in force: gates record and do not judge.</translation>
    </message>
    <message>
        <source>管控规则第 {number} 号《{title}》,至 {until}。</source>
        <translation>Rules no. {number} &quot;{title}&quot;, until {until}.</translation>
    </message>
    <message>
        <source>下发包放在哪里</source>
        <translation>Where to put the office bundle</translation>
    </message>
    <message>
        <source>正在生成下发包</source>
        <translation>Making the office bundle</translation>
    </message>
    <message>
        <source>下发包第 {version} 版已写入 {file}:居民 {residents:,} 人,作废 {revoked:,} 张。</source>
        <translation>Office bundle version {version} is written to {file}: residents {residents:,}, revoked passes {revoked:,}.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>没有带证,已按花名册核对</source>
        <translation>No pass; checked against the roster</translation>
    </message>
    <message>
        <source>花名册上没有,请联系楼栋长核实</source>
        <translation>Not on the roster; please check with the building head</translation>
    </message>
    <message>
        <source>今天暂不外出,请联系社区</source>
        <translation>Not going out today; please contact the community</translation>
    </message>
    <message>
        <source>请到一旁坐下稍候</source>
        <translation>Please take a seat and wait a little</translation>
    </message>
    <message>
        <source>请再测手腕或颈部</source>
        <translation>Please try wrist or neck</translation>
    </message>
    <message>
        <source>没有测到读数,已记下</source>
        <translation>No reading; noted</translation>
    </message>
    <message>
        <source>可以回家,会告知社区</source>
        <translation>May go home; the community will be told</translation>
    </message>
    <message>
        <source>还没到时间,请再坐一会儿</source>
        <translation>Not time yet; please stay seated a little longer</translation>
    </message>
    <message>
        <source>本户今天的出门次数已用完</source>
        <translation>The household has used its exits for today</translation>
    </message>
    <message>
        <source>现在是限制外出的时段</source>
        <translation>Going out is limited at this hour</translation>
    </message>
    <message>
        <source>出入证已过期</source>
        <translation>Pass has expired</translation>
    </message>
    <message>
        <source>出入证还没到生效时间</source>
        <translation>Pass not valid yet</translation>
    </message>
    <message>
        <source>出入证已作废</source>
        <translation>Pass was revoked</translation>
    </message>
    <message>
        <source>无法确认这张出入证是谁发的</source>
        <translation>Issuer not known</translation>
    </message>
    <message>
        <source>这张出入证超出了发证处的权限</source>
        <translation>Issuer not entitled</translation>
    </message>
    <message>
        <source>这张出入证是别的小区的</source>
        <translation>Another compound</translation>
    </message>
    <message>
        <source>二维码读不出来,请输入证号</source>
        <translation>The QR code cannot be read; please type the serial</translation>
    </message>
    <message>
        <source>本终端的登记里没有这个证号</source>
        <translation>Serial not on record</translation>
    </message>
    <message>
        <source>只核对了证号,没有扫码</source>
        <translation>Serial only, no scan</translation>
    </message>
    <message>
        <source>目前不接待来访</source>
        <translation>No visitors at present</translation>
    </message>
    <message>
        <source>没有生效的规则:只记录,不判断</source>
        <translation>No rules in force: recorded, not judged</translation>
    </message>
</context>
<context>
    <name>ReceiptTable</name>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>社区已收到</source>
        <translation>Held by the office</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>Station {number}</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>报表</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>日期(0–24 时)</source>
        <translation>Day (0–24 h)</translation>
    </message>
    <message>
        <source>导出报表…</source>
        <translation>Export the report…</translation>
    </message>
    <message>
        <source>图存为 PDF…</source>
        <translation>Save the chart as PDF…</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>Daily report</translation>
    </message>
    <message>
        <source>还没有卡口。请先到“卡口终端”登记。</source>
        <translation>There is no gate yet. Please enrol a station under &quot;Stations&quot; first.</translation>
    </message>
</context>
<context>
    <name>ReportPresenter</name>
    <message>
        <source>第 {version} 版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>,数字与上一版不同,导出时会附上差异</source>
        <translation>; the figures differ from the last version, the export adds the differences</translation>
    </message>
    <message>
        <source>卡口日报 {day}.xlsx</source>
        <translation>Daily report {day}.xlsx</translation>
    </message>
    <message>
        <source>导出报表</source>
        <translation>Export the report</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>正在导出报表</source>
        <translation>Exporting the report</translation>
    </message>
    <message>
        <source>{day} 的报表第 {version} 版已写入 {file}。</source>
        <translation>The report of {day}, version {version}, is written to {file}.</translation>
    </message>
    <message>
        <source>有 {missing} 个卡口缺报,表中已写明。</source>
        <translation> Gates that lack a report: {missing}; the report says so.</translation>
    </message>
    <message>
        <source>卡口进出图 {day}.pdf</source>
        <translation>Entries and exits {day}.pdf</translation>
    </message>
    <message>
        <source>图存为 PDF</source>
        <translation>Save the chart as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>图已写入 {file}。</source>
        <translation>The chart is written to {file}.</translation>
    </message>
</context>
<context>
    <name>ResidentTable</name>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Room no.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Tenure</translation>
    </message>
    <message>
        <source>外出</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>租户</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>暂不外出</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>可以</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>RevokePanel</name>
    <message>
        <source>作废出入证</source>
        <translation>Revoke passes</translation>
    </message>
    <message>
        <source>作废后不能恢复。卡口用上下一个下发包以后,这些证就不能再用。</source>
        <translation>This cannot be undone. Once the gates have the next office bundle, these passes no longer work.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>确认作废</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>不作废</source>
        <translation>Do not revoke</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>花名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>导入花名册…</source>
        <translation>Import a roster…</translation>
    </message>
    <message>
        <source>查找:房号 3-1-501、姓名、拼音首字母、电话或证件后四位</source>
        <translation>Find: room no. 3-1-501, name, pinyin initials, last four of phone or ID</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>没有找到。请换一种写法,例如只输房号 3-1-501 或姓名。</source>
        <translation>Not found. Try it another way, such as only the room no. 3-1-501 or the name.</translation>
    </message>
    <message>
        <source>花名册还是空的。请按“导入花名册”,选社区现有的 Excel 或 CSV 文件。</source>
        <translation>The roster is still empty. Press &quot;Import a roster&quot; and choose the community&apos;s own Excel or CSV file.</translation>
    </message>
</context>
<context>
    <name>RosterPlanPanel</name>
    <message>
        <source>导入前核对</source>
        <translation>Check before importing</translation>
    </message>
    <message>
        <source>花名册文件里的问题</source>
        <translation>Problems in the roster file</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>导入其余 {count:,} 行</source>
        <translation>Import the other {count:,} rows</translation>
    </message>
    <message>
        <source>导入 {count:,} 行</source>
        <translation>Import {count:,} rows</translation>
    </message>
</context>
<context>
    <name>RosterPresenter</name>
    <message>
        <source>共 {compounds} 个小区,{households:,} 户,{residents:,} 人</source>
        <translation>Compounds {compounds}, households {households:,}, residents {residents:,}</translation>
    </message>
    <message>
        <source>正在核对 {file}</source>
        <translation>Checking {file}</translation>
    </message>
    <message>
        <source>选择花名册文件</source>
        <translation>Choose a roster file</translation>
    </message>
    <message>
        <source>花名册 (*.xlsx *.csv)</source>
        <translation>Rosters (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>读了 {sheets} 张工作表:可导入 {good:,} 行;{problems} 处问题,其中 {fatal} 行不导入;注释、合计等 {skipped} 行跳过。现在还没有导入任何内容。</source>
        <translation>Sheets read {sheets}: rows to import {good:,}; problems {problems}, of which rows not imported {fatal}; notes, totals and the like skipped {skipped}. Nothing has been imported yet.</translation>
    </message>
    <message>
        <source>正在导入花名册</source>
        <translation>Importing the roster</translation>
    </message>
    <message>
        <source>花名册已导入:新增 {added:,} 人,更新 {changed:,} 人。</source>
        <translation>Roster imported: new residents {added:,}, updated {changed:,}.</translation>
    </message>
    <message>
        <source>没有导入,花名册没有改动。</source>
        <translation>Nothing was imported; the roster is unchanged.</translation>
    </message>
</context>
<context>
    <name>RowProblemTable</name>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>表里写的</source>
        <translation>In the sheet</translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>无证居民</source>
        <translation>No pass</translation>
    </message>
    <message>
        <source>发证</source>
        <translation>Issue pass</translation>
    </message>
    <message>
        <source>改进出方向</source>
        <translation>Change direction</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>离开,已输入的保留</source>
        <translation>Leave; what you typed stays</translation>
    </message>
    <message>
        <source>选更早的一条</source>
        <translation>Choose an earlier one</translation>
    </message>
    <message>
        <source>选更晚的一条</source>
        <translation>Choose a later one</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>改方向</source>
        <translation>Change direction</translation>
    </message>
    <message>
        <source>改体温</source>
        <translation>Change reading</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>上报包</source>
        <translation>Station bundles</translation>
    </message>
    <message>
        <source>花名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>出入证</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>卡口终端</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>按键一览</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>打开所选的一行</source>
        <translation>Open the selected row</translation>
    </message>
    <message>
        <source>复制所选(姓名和号码遮盖)</source>
        <translation>Copy selection (names and numbers masked)</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>SignOnPanel</name>
    <message>
        <source>请先登录值守</source>
        <translation>Please sign on first</translation>
    </message>
    <message>
        <source>编号或姓名</source>
        <translation>Number or name</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation>Operators</translation>
    </message>
    <message>
        <source>开始值守</source>
        <translation>Start shift</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>社区卡口登记</source>
        <translation>Community gate register</translation>
    </message>
    <message>
        <source>这台电脑做什么用?</source>
        <translation>What is this computer for?</translation>
    </message>
    <message>
        <source>请选择启用包文件。</source>
        <translation>Please choose the kit file.</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>卡口终端</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>登记一台终端…</source>
        <translation>Enrol a station…</translation>
    </message>
    <message>
        <source>加一名值守人员…</source>
        <translation>Add an operator…</translation>
    </message>
    <message>
        <source>卡口与登记终端</source>
        <translation>Gates and stations</translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation>Operators</translation>
    </message>
    <message>
        <source>还没有登记终端。请按“登记一台终端”,为卡口的电脑做一个启用包。</source>
        <translation>There is no station yet. Press &quot;Enrol a station&quot; to make a kit for a gate&apos;s computer.</translation>
    </message>
    <message>
        <source>还没有值守人员。请按“加一名值守人员”,卡口才能有人登录。</source>
        <translation>There are no operators yet. Press &quot;Add an operator&quot;, so that someone can sign on at the gates.</translation>
    </message>
</context>
<context>
    <name>StationPresenter</name>
    <message>
        <source>启用包放在哪里</source>
        <translation>Where to put the kit</translation>
    </message>
    <message>
        <source>启用包 (*.ckk)</source>
        <translation>Kit (*.ckk)</translation>
    </message>
    <message>
        <source>正在生成启用包</source>
        <translation>Making the kit</translation>
    </message>
    <message>
        <source>{number} 号机已登记。</source>
        <translation>Station {number} is enrolled.</translation>
    </message>
    <message>
        <source>{name} 已加入,编号 {number}。卡口用上下一个下发包以后就能登录。</source>
        <translation>{name} is added as number {number}, and can sign on once the gates have the next office bundle.</translation>
    </message>
</context>
<context>
    <name>StationTable</name>
    <message>
        <source>机号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>卡口代码</source>
        <translation>Gate code</translation>
    </message>
    <message>
        <source>卡口</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>证书至</source>
        <translation>Certificate until</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>全社区</source>
        <translation>Whole community</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>证书过期</source>
        <translation>Certificate expired</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>In use</translation>
    </message>
</context>
<context>
    <name>StatusBlock</name>
    <message>
        <source>院内访客 {n}</source>
        <translation>Visitors inside {n}</translation>
    </message>
    <message>
        <source>今日 进 {entries}  出 {exits}  未放行 {stopped}</source>
        <translation>Today in {entries}  out {exits}  stopped {stopped}</translation>
    </message>
    <message>
        <source>待复测 {n}</source>
        <translation>To measure again {n}</translation>
    </message>
    <message>
        <source>最早 {time},已 {span}</source>
        <translation>first {time}, {span} ago</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>按 Enter 到处理这件事的页面。上报包和花名册文件可以直接拖进窗口。</source>
        <translation>Enter goes to the page that deals with it. Station bundles and roster files can be dropped on this window.</translation>
    </message>
    <message>
        <source>今日事项</source>
        <translation>Today&apos;s items</translation>
    </message>
</context>
<context>
    <name>TodayTable</name>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>{name}({station} 号机)缺第 {gaps} 条记录,请它再导出一次</source>
        <translation>{name} (station {station}) lacks records {gaps}; please export there once more</translation>
    </message>
    <message>
        <source>未收 {file}:{why}</source>
        <translation>Refused {file}: {why}</translation>
    </message>
    <message>
        <source>昨日报表 9:00 前上报,还有 {left}</source>
        <translation>Yesterday&apos;s report is due by 9:00, {left} left</translation>
    </message>
    <message>
        <source>下发包第 {version} 版,{age}前生成</source>
        <translation>Office bundle version {version}, made {age} ago</translation>
    </message>
    <message>
        <source>第 1 步:导入花名册</source>
        <translation>Step 1: import the roster</translation>
    </message>
    <message>
        <source>第 2 步:登记卡口终端</source>
        <translation>Step 2: enrol the stations</translation>
    </message>
    <message>
        <source>第 3 步:加上值守人员</source>
        <translation>Step 3: add the operators</translation>
    </message>
    <message>
        <source>第 4 步:打印出入证,然后生成下发包交给卡口</source>
        <translation>Step 4: print passes, then make an office bundle for the gates</translation>
    </message>
    <message>
        <source>昨天以来收到 {files:,} 个上报包,新增 {records:,} 条记录</source>
        <translation>Station bundles since yesterday: {files:,}, new records: {records:,}</translation>
    </message>
    <message>
        <source>昨天以来还没有收到上报包</source>
        <translation>No station bundles since yesterday</translation>
    </message>
    <message>
        <source>{stations} 台登记终端今天都已上报</source>
        <translation>All stations have reported today ({stations})</translation>
    </message>
    <message>
        <source>昨日报表还没有上报,已过 9:00</source>
        <translation>Yesterday&apos;s report is not sent yet, and 9:00 is past</translation>
    </message>
    <message>
        <source>昨日报表已导出,第 {version} 版</source>
        <translation>Yesterday&apos;s report is exported, version {version}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{names} 等</source>
        <translation>{names} and more</translation>
    </message>
    <message>
        <source>今天还有 {count} 台(共 {stations} 台)没有上报:{names}</source>
        <translation>Not reported today, {count} of {stations}: {names}</translation>
    </message>
    <message>
        <source>没有生效的管控规则:卡口只记录,不判断</source>
        <translation>No rules in force: gates record and do not judge</translation>
    </message>
    <message>
        <source>管控规则 {moment} 到期</source>
        <translation>The rules end {moment}</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>社区卡口登记</source>
        <translation>Community gate register</translation>
    </message>
    <message>
        <source>请输入口令</source>
        <translation>Passphrase, please</translation>
    </message>
    <message>
        <source>口令(&amp;P)</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>上一件事还没有做完,请稍候,或先按“停止”。</source>
        <translation>The last task is still running. Please wait, or press &quot;Stop&quot; first.</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>新口令,至少 8 个字</source>
        <translation>New passphrase, 8 or longer</translation>
    </message>
    <message>
        <source>再输一次口令</source>
        <translation>Passphrase once more</translation>
    </message>
    <message>
        <source>口令太短:至少 8 个字。</source>
        <translation>The passphrase is too short: type at least 8 characters.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样,请再输一次。</source>
        <translation>The two passphrases differ; please type it again.</translation>
    </message>
</context>
<context>
    <name>_KitForm</name>
    <message>
        <source>从卡口启用包开始</source>
        <translation>Start a gate from its kit</translation>
    </message>
    <message>
        <source>启用包文件(.ckk)</source>
        <translation>Kit file (.ckk)</translation>
    </message>
    <message>
        <source>启用码,12 位数字</source>
        <translation>Kit code, 12 digits</translation>
    </message>
    <message>
        <source>启用本终端</source>
        <translation>Start this station</translation>
    </message>
</context>
<context>
    <name>_OfficeForm</name>
    <message>
        <source>建立社区办公室</source>
        <translation>Found a community office</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>Name of the community</translation>
    </message>
    <message>
        <source>社区代码,12 位数字</source>
        <translation>Community code, 12 digits</translation>
    </message>
    <message>
        <source>建立办公室</source>
        <translation>Found the office</translation>
    </message>
</context>
</TS>
