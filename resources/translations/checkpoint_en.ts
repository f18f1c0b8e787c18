<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Access</name>
    <message>
        <source>经办人</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>监督员</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign on</translation>
    </message>
    <message>
        <source>显示姓名和号码</source>
        <translation>Show names and numbers</translation>
    </message>
    <message>
        <source>通行查询</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>导出一人的资料</source>
        <translation>Export one person&apos;s data</translation>
    </message>
    <message>
        <source>法律保全</source>
        <translation>Legal hold</translation>
    </message>
    <message>
        <source>终端丢失</source>
        <translation>Lost station</translation>
    </message>
    <message>
        <source>密钥</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>Purge</translation>
    </message>
    <message>
        <source>查看记录</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>请卡口更正</source>
        <translation>Correction request</translation>
    </message>
    <message>
        <source>核对花名册</source>
        <translation>Check the roster</translation>
    </message>
    <message>
        <source>办证、发证</source>
        <translation>Make or issue passes</translation>
    </message>
    <message>
        <source>联系居民</source>
        <translation>Reach a resident</translation>
    </message>
    <message>
        <source>本人查询</source>
        <translation>Asked by the person</translation>
    </message>
    <message>
        <source>流调单位来函</source>
        <translation>Letter for contact tracing</translation>
    </message>
    <message>
        <source>公安来函</source>
        <translation>Letter of the police</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>AccessLogPanel</name>
    <message>
        <source>查看记录:写进办公室自己的记录,改不掉,删不了</source>
        <translation>Access log: part of the office&apos;s own records, nobody can change or delete it</translation>
    </message>
    <message>
        <source>查找:经办人、用途、公文号(&amp;F)</source>
        <translation>&amp;Find: clerk, purpose, document no.</translation>
    </message>
    <message>
        <source>做了什么(&amp;K)</source>
        <translation>&amp;Kind of access</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>查看记录</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>没有记录。</source>
        <translation>No records.</translation>
    </message>
</context>
<context>
    <name>AccessLogTask</name>
    <message>
        <source>查看记录…</source>
        <translation>Access log…</translation>
    </message>
    <message>
        <source>谁、什么时候、为什么看过个人信息;负责人和监督员可以看。</source>
        <translation>Who looked at personal data, when and why; for heads and auditors.</translation>
    </message>
</context>
<context>
    <name>AccessMenu</name>
    <message>
        <source>经办人登录…</source>
        <translation>Sign a clerk on…</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>显示姓名和号码…</source>
        <translation>Show names and numbers…</translation>
    </message>
    <message>
        <source>马上遮盖</source>
        <translation>Mask now</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>没有人操作多久后锁定</source>
        <translation>Lock when idle for</translation>
    </message>
    <message>
        <source>{minutes} 分钟</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>没有人登录(&amp;U)</source>
        <translation>&amp;Nobody signed on</translation>
    </message>
    <message>
        <source>{name}({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>{who} 姓名显示中,还剩 {left}</source>
        <translation>{who}: names shown, {left} left</translation>
    </message>
</context>
<context>
    <name>AccessPresenter</name>
    <message>
        <source>已退出登录,姓名和号码已遮盖。</source>
        <translation>Signed off; names and numbers are masked.</translation>
    </message>
</context>
<context>
    <name>AccessTable</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>公文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>几人</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>Agent</name>
    <message>
        <source>84 消毒液</source>
        <translation>Bleach (84)</translation>
    </message>
    <message>
        <source>酒精</source>
        <translation>Alcohol</translation>
    </message>
    <message>
        <source>过氧乙酸</source>
        <translation>Peracetic acid</translation>
    </message>
    <message>
        <source>其他药剂</source>
        <translation>Other agent</translation>
    </message>
</context>
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
        <source>规则 {n} 分钟后到期:{time} 起照常登记,不作判断。请向社区要新的下发包。</source>
        <translation>The rules end in {n} min: from {time} passages are recorded, not judged. Please ask the office for a new bundle.</translation>
    </message>
    <message>
        <source>规则 {n} 分钟后更换:{time} 起按第 {number} 号《{title}》。</source>
        <translation>The rules change in {n} min: no. {number} &quot;{title}&quot; from {time}.</translation>
    </message>
    <message>
        <source>电脑时钟可疑:显示 {now},至少已是 {known}。照常登记,记录会注明。请到系统设置里改正。</source>
        <translation>The clock is wrong: it says {now}, it must be {known} or later. Recording goes on, with a note. Please set it in the system.</translation>
    </message>
    <message>
        <source>电脑时钟可疑:显示 {now},至少已是 {known}。照常登记,记录会注明。不对就到系统设置里改正,对就按右边。</source>
        <translation>Is the clock right? It says {now}, it must be {known} or later. Recording goes on, with a note. If wrong, set it in the system; if right, press the button.</translation>
    </message>
    <message>
        <source>电脑时钟可疑:显示 {now},按计时应是 {known}。照常登记,记录会注明。不对就到系统设置里改正,对就按右边。</source>
        <translation>Is the clock right? It says {now}, by our count it is {known}. Recording goes on, with a note. If wrong, set it in the system; if right, press the button.</translation>
    </message>
    <message>
        <source>电脑时钟可疑:显示 {now},上次所知是 {known}。照常登记,记录会注明。不对就到系统设置里改正,对就按右边。</source>
        <translation>Is the clock right? It says {now}, last known {known}. Recording goes on, with a note. If wrong, set it in the system; if right, press the button.</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>还没到卡口</source>
        <translation>Not at the gate yet</translation>
    </message>
    <message>
        <source>卡口已收到,还没答复</source>
        <translation>At the gate, no answer yet</translation>
    </message>
    <message>
        <source>卡口已更正</source>
        <translation>Corrected by the gate</translation>
    </message>
    <message>
        <source>卡口没有照办</source>
        <translation>Declined by the gate</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>那条记录在卡口已经作废</source>
        <translation>That record is void at the gate already</translation>
    </message>
    <message>
        <source>卡口没有这条通行记录</source>
        <translation>The gate has no such passage</translation>
    </message>
    <message>
        <source>那条记录是这台终端重装以前的</source>
        <translation>That record is from before the station was set up anew</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>方向改为 {direction}</source>
        <translation>Direction to {direction}</translation>
    </message>
    <message>
        <source>体温改为 未测</source>
        <translation>Reading to: not measured</translation>
    </message>
    <message>
        <source>体温改为 {reading}</source>
        <translation>Reading to {reading}</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>备份到(&amp;F)</source>
        <translation>&amp;Folder for the backup</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>备份是加密的,用今天的口令打开;以后换了口令,这份备份仍用今天的。请放在电脑以外的地方。恢复时用新的空文件夹,恢复后会另起一段记录。</source>
        <translation>A backup is encrypted and opens with today&apos;s passphrase, even if you change it later. Keep it away from this computer. Restore it into a new empty folder; records then go on in a new epoch.</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>还没有备份过。</source>
        <translation>No backup was made yet.</translation>
    </message>
    <message>
        <source>上次备份 {when}:{path}</source>
        <translation>Last backup {when}: {path}</translation>
    </message>
    <message>
        <source>已备份到 {name}:第 1–{seq} 条,{size} KB</source>
        <translation>Backed up to {name}: records 1–{seq}, {size} KB</translation>
    </message>
    <message>
        <source>备份到文件夹…</source>
        <translation>Back up to a folder…</translation>
    </message>
    <message>
        <source>备份里是办公室的全部数据和密钥,加密保存,用今天的口令打开。请放在办公室以外的安全地方。未收的文件不在备份里,卡口还有。恢复:在新电脑上第一次打开时,「从备份恢复…」;恢复后另起一段记录。</source>
        <translation>The backup holds all data and keys of the office, encrypted, and opens with today&apos;s passphrase. Keep it in a safe place outside the office. Files not taken in are not in it; the gates have them. To restore: on a new computer choose &quot;Restore a backup…&quot; at the first start; a new epoch begins then.</translation>
    </message>
    <message>
        <source>已备份到 {name}:{size} KB</source>
        <translation>Backed up to {name}: {size} KB</translation>
    </message>
</context>
<context>
    <name>BackupTask</name>
    <message>
        <source>备份…</source>
        <translation>Backup…</translation>
    </message>
    <message>
        <source>还没有备份过。</source>
        <translation>No backup was made yet.</translation>
    </message>
    <message>
        <source>上次备份 {when}。</source>
        <translation>Last backup {when}.</translation>
    </message>
    <message>
        <source>备份到哪个文件夹</source>
        <translation>Folder for the backup</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>已备份到 {name}。</source>
        <translation>Backed up to {name}.</translation>
    </message>
</context>
<context>
    <name>BlanksPanel</name>
    <message>
        <source>空白证</source>
        <translation>Blank passes</translation>
    </message>
    <message>
        <source>给一台登记终端印好编号的空白临时证,打印机坏了时手写。只能在这台终端登记使用;它用上下一个下发包以后认得。</source>
        <translation>Prints numbered blank temporary passes for one station, to fill in by hand when its printer fails. Only that station can record them, once it has the next office bundle.</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>选择文件并打印…</source>
        <translation>Choose a file and print…</translation>
    </message>
</context>
<context>
    <name>BoardMessages</name>
    <message>
        <source>{begin}–{end}</source>
        <translation>{begin}–{end}</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>缺 {lacking:,}</source>
        <translation>Lacks {lacking:,}</translation>
    </message>
    <message>
        <source>迟报</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>重复 {passages:,}</source>
        <translation>Twice {passages:,}</translation>
    </message>
    <message>
        <source>零</source>
        <translation>Zero</translation>
    </message>
    <message>
        <source>已收 {passages:,}</source>
        <translation>Here {passages:,}</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>有文件未收:{refused}。请到“上报包”按“未收的文件”看原因,再请该终端按 F11 导出一次。</source>
        <translation>Refused: {refused}. &quot;Refused files&quot; under &quot;Station bundles&quot; says why; then please press F11 there and export again.</translation>
    </message>
    <message>
        <source>{gaps}。请该终端按 F11 再导出一次,缺的会自动补上。</source>
        <translation>{gaps}. Please press F11 there and export again; what is missing then comes by itself.</translation>
    </message>
    <message>
        <source>这一班已过,还没有报到班末。{reached}请带班人员按 F11 导出,把 U 盘带来。</source>
        <translation>This shift is over, its report does not reach its end. {reached} Please have the shift lead press F11 and bring the stick.</translation>
    </message>
    <message>
        <source>这一班还没有到该上报的时候。{reached}</source>
        <translation>This shift&apos;s report is not due yet. {reached}</translation>
    </message>
    <message>
        <source>已收齐,通行记录 {passages:,} 条;同一个文件送来过两次,没有重复计。</source>
        <translation>All received, passages {passages:,}; the same file came twice, nothing was counted twice.</translation>
    </message>
    <message>
        <source>已上报,这一班没有人通行。</source>
        <translation>Reported; nobody passed in this shift.</translation>
    </message>
    <message>
        <source>已收到,通行记录 {passages:,} 条。{reached}</source>
        <translation>Received, passages {passages:,}. {reached}</translation>
    </message>
    <message>
        <source>这一班时还没有这台终端,或它已停用。</source>
        <translation>In this shift the station did not exist yet, or was withdrawn.</translation>
    </message>
    <message>
        <source>;</source>
        <translation>; </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name} {slot}:{sentence}</source>
        <translation>{name}, {slot}: {sentence}</translation>
    </message>
    <message>
        <source>收到的记录到 {moment}。</source>
        <translation>Records here reach {moment}.</translation>
    </message>
    <message>
        <source>{station} 号机缺 {gap}</source>
        <translation>Station {station} lacks {gap}</translation>
    </message>
    <message>
        <source>{whose},约 {begin}–{end}</source>
        <translation>{whose}, about {begin}–{end}</translation>
    </message>
    <message>
        <source>对得上</source>
        <translation>Fits</translation>
    </message>
    <message>
        <source>对不上</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>还没收到</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>{station} 号机第 {seq:,} 条,校验码 {code}:与收到的记录对得上,到这一条为止没有少。</source>
        <translation>Station {station}, record {seq:,}, check code {code}: fits the records held; nothing is missing up to this one.</translation>
    </message>
    <message>
        <source>{station} 号机第 {seq:,} 条,校验码 {code}:与收到的记录对不上。先再看一遍交班单;没有抄错的话,交班以后、导出以前有记录被丢掉或重写过。收到的都没有改动,请联系带班人员核实。</source>
        <translation>Station {station}, record {seq:,}, check code {code}: does not fit the records held. Look at the sheet again first; if it was copied rightly, records were dropped or rewritten between hand-over and export. Nothing held was changed; please ask the shift lead.</translation>
    </message>
    <message>
        <source>{station} 号机第 {seq:,} 条还没有收到(连续收到第 {held:,} 条)。校验码已记下,收到以后自动核对;如果该终端说已全部导出,就是末尾的记录被丢掉了。</source>
        <translation>Station {station}: record {seq:,} is not here yet (all up to {held:,} are). The check code is kept and compared once it comes; if the station says it exported all, its last records were dropped.</translation>
    </message>
    <message>
        <source>下发包第 {n} 版</source>
        <translation>Office bundle version {n}</translation>
    </message>
    <message>
        <source>作废 {n:,} 张证</source>
        <translation>Revoked passes {n:,}</translation>
    </message>
    <message>
        <source>管控规则第 {n} 号</source>
        <translation>Rules no. {n}</translation>
    </message>
    <message>
        <source>{n} 号机的证只认到某一张</source>
        <translation>Passes of station {n} count up to one only</translation>
    </message>
    <message>
        <source>{n} 号机丢失停用</source>
        <translation>Station {n} lost</translation>
    </message>
    <message>
        <source>销毁令第 {n} 号</source>
        <translation>Purge order no. {n}</translation>
    </message>
    <message>
        <source>存下的副本已损坏,不能再试,请该终端重新导出。</source>
        <translation> The copy kept is damaged and cannot be tried again; please export at the station once more.</translation>
    </message>
    <message>
        <source>没有存下副本,请该终端重新导出。</source>
        <translation> No copy was kept; please export at the station once more.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段缺 {gap}</source>
        <translation>Station {station}, epoch {epoch}, lacks {gap}</translation>
    </message>
    <message>
        <source>第 {epoch} 段 {gaps}</source>
        <translation>epoch {epoch}: {gaps}</translation>
    </message>
    <message>
        <source>{station} 号机有 {records:,} 条记录需要新版程序(种类 {kinds}),已原样保存。</source>
        <translation>Station {station}: {records:,} records need a newer version (kind {kinds}); kept as they came.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {seq:,} 条起不同:已收的是 {held};文件里是 {other}。两边都保留,不会互相代替。请看该终端是否被复制或恢复过。</source>
        <translation>Station {station}, epoch {epoch}, differs from record {seq:,} on: held is {held}; the file has {other}. Both are kept, neither replaces the other. Please find out whether the station was copied or restored.</translation>
    </message>
    <message>
        <source>没有这一条</source>
        <translation>no such record</translation>
    </message>
    <message>
        <source>{kind}({moment})</source>
        <translation>{kind} ({moment})</translation>
    </message>
    <message>
        <source>{kind} {records:,}</source>
        <translation>{kind} {records:,}</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Start of a log</translation>
    </message>
    <message>
        <source>开班</source>
        <translation>Start of a shift</translation>
    </message>
    <message>
        <source>通行</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>测温</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>拦下的证</source>
        <translation>Stopped pass</translation>
    </message>
    <message>
        <source>发证</source>
        <translation>Pass issued</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Revocation</translation>
    </message>
    <message>
        <source>挂失</source>
        <translation>Lost pass</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>确认时间</source>
        <translation>Time confirmed</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>来访答复</source>
        <translation>Host&apos;s answer</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>应急说明</source>
        <translation>Emergency explained</translation>
    </message>
    <message>
        <source>返回登记</source>
        <translation>Return registration</translation>
    </message>
    <message>
        <source>上岗</source>
        <translation>Came on duty</translation>
    </message>
    <message>
        <source>下岗</source>
        <translation>Went off duty</translation>
    </message>
    <message>
        <source>交班</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>值守日志</source>
        <translation>Duty log</translation>
    </message>
    <message>
        <source>体温枪</source>
        <translation>Thermometer</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>换上下发包</source>
        <translation>Office bundle taken over</translation>
    </message>
    <message>
        <source>{count} 个文件:{fresh} 个有新记录共 {records:,} 条,{known} 个没有新的,{refused} 个不能收。</source>
        <translation>Files {count}: with new records {fresh} ({records:,} records), nothing new {known}, refused {refused}.</translation>
    </message>
    <message>
        <source>最新是第 {version} 版:{current} 台已用上,{behind} 台还不知道。</source>
        <translation>Newest is version {version}: stations that have it {current}, not yet {behind}.</translation>
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
        <source>先看看…</source>
        <translation>Preview…</translation>
    </message>
    <message>
        <source>未收的文件…</source>
        <translation>Refused files…</translation>
    </message>
    <message>
        <source>核对交班单…</source>
        <translation>Check a hand-over sheet…</translation>
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
        <source>选择要先看看的上报包</source>
        <translation>Choose station bundles to preview</translation>
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
        <source>{count} 张证在两个卡口同时出现,请看“今日”。</source>
        <translation> Passes at two gates at once: {count}; please see &quot;Today&quot;.</translation>
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
        <source>{name} 缺记录:{gaps}。请该终端按 F11 再导出一次,缺的会自动补上。</source>
        <translation>{name} lacks records: {gaps}. Please press F11 there and export again; what is missing then comes by itself.</translation>
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
    <name>CameraPanel</name>
    <message>
        <source>摄像头扫码</source>
        <translation>Scan by camera</translation>
    </message>
    <message>
        <source>摄像头看到的,左右同镜子</source>
        <translation>What the camera sees, mirrored</translation>
    </message>
    <message>
        <source>读完留着,等下一位</source>
        <translation>Stay on for the next one</translation>
    </message>
    <message>
        <source>用哪个摄像头</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>这台电脑缺少多媒体组件,用不了摄像头。请用扫码枪,或输入证号。</source>
        <translation>This computer lacks its multimedia parts, so no camera works. Please use the scanner, or type the serial.</translation>
    </message>
    <message>
        <source>没有找到摄像头。插上以后会自己打开;也可以用扫码枪,或输入证号。</source>
        <translation>No camera found. It starts by itself once plugged in; or use the scanner, or type the serial.</translation>
    </message>
    <message>
        <source>摄像头没有画面:可能别的程序正在用,或镜头盖着。处理好以后再按 {key}。</source>
        <translation>The camera shows nothing: another program may use it, or its lens is covered. Then press {key} again.</translation>
    </message>
    <message>
        <source>摄像头拔掉了。插回以后会自己打开。</source>
        <translation>The camera was unplugged. It starts by itself once it is back.</translation>
    </message>
    <message>
        <source>把证上的二维码对准镜头,约一掌远。</source>
        <translation>Hold the pass&apos;s QR code to the camera, about a hand away.</translation>
    </message>
    <message>
        <source>读到了,请看卡片。</source>
        <translation>Read; please look at the card.</translation>
    </message>
    <message>
        <source>看到好几张证。请一次只出示一张。</source>
        <translation>Several passes in view. One at a time, please.</translation>
    </message>
    <message>
        <source>先登记完这一位(或按 Esc 离开),再扫下一张。</source>
        <translation>Please finish this person first (or Esc leaves), then scan the next pass.</translation>
    </message>
    <message>
        <source>这个码不是本社区证件。没有打开,也没有记下。</source>
        <translation>This is no pass of this community. It was not opened and not kept.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>已登记 {time}</source>
        <translation>Recorded {time}</translation>
    </message>
    <message>
        <source>今日 {n} 件</source>
        <translation>Today: {n}</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>请重输</source>
        <translation>Type again</translation>
    </message>
    <message>
        <source>测试码 {count} 个数字一个不少</source>
        <translation>All {count} digits of the test code came</translation>
    </message>
    <message>
        <source>读到了 {dpi} dpi,每格 {dots} 点</source>
        <translation>Read: {dpi} dpi, {dots} dots a module</translation>
    </message>
    <message>
        <source>扫码枪正常</source>
        <translation>Scanner works</translation>
    </message>
    <message>
        <source>什么都没有记</source>
        <translation>Nothing was recorded</translation>
    </message>
    <message>
        <source>花名册上没有的人</source>
        <translation>Not on the roster</translation>
    </message>
    <message>
        <source>{site} {n} 号枪</source>
        <translation>{site}, no. {n}</translation>
    </message>
    <message>
        <source>{time} 以后再来</source>
        <translation>Come back after {time}</translation>
    </message>
    <message>
        <source>下一位出门的是取件</source>
        <translation>Next one out: to fetch a parcel</translation>
    </message>
    <message>
        <source>快递 今日 {n} 件</source>
        <translation>Deliveries today: {n}</translation>
    </message>
    <message>
        <source>送到 {building} 栋,已记下</source>
        <translation>For building {building}, noted</translation>
    </message>
    <message>
        <source>已记下:{need}</source>
        <translation>Noted: {need}</translation>
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
        <source>健康码?</source>
        <translation>Health code?</translation>
    </message>
    <message>
        <source>口罩?</source>
        <translation>Mask?</translation>
    </message>
    <message>
        <source>人证相符?</source>
        <translation>Person and pass match?</translation>
    </message>
    <message>
        <source>请再扫出入证</source>
        <translation>Scan the pass again</translation>
    </message>
    <message>
        <source>楼栋长的电话?</source>
        <translation>Building head&apos;s phone?</translation>
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
        <source>快递</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>什么情况?</source>
        <translation>What is it?</translation>
    </message>
    <message>
        <source>按哪一条放行?</source>
        <translation>For which reason?</translation>
    </message>
    <message>
        <source>366 回车 = 36.6    直接回车 = 没测到</source>
        <translation>366 Enter = 36.6    just Enter = no reading</translation>
    </message>
    <message>
        <source>364 回车 = 36.4    直接回车 = 测不到,记下</source>
        <translation>364 Enter = 36.4    just Enter = none, noted</translation>
    </message>
    <message>
        <source>1–9 回车 = 选    0 回车 = 名册上没有</source>
        <translation>1–9 Enter = choose    0 Enter = not on the roster</translation>
    </message>
    <message>
        <source>0 回车 = 名册上没有</source>
        <translation>0 Enter = not on the roster</translation>
    </message>
    <message>
        <source>号码或姓名 回车 = 已确认,先放行</source>
        <translation>Number or name, Enter = confirmed, let through</translation>
    </message>
    <message>
        <source>送到哪一栋:楼号或房号 回车</source>
        <translation>Which building: its number or a room, Enter</translation>
    </message>
    <message>
        <source>1 救护  2 消防  3 公安  4 就医  5 其他 回车,或写几个字    可以以后再补</source>
        <translation>1 ambulance  2 fire  3 police  4 medical  5 other, Enter; or a few words    Can be added later</translation>
    </message>
    <message>
        <source>数字 回车 = 选</source>
        <translation>Digit, Enter = choose</translation>
    </message>
    <message>
        <source>绿码</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>黄码</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>红码</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>没亮码</source>
        <translation>No code</translation>
    </message>
    <message>
        <source>戴好了</source>
        <translation>Mask on</translation>
    </message>
    <message>
        <source>没戴</source>
        <translation>No mask</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>打印出门条</source>
        <translation>Exit slip</translation>
    </message>
    <message>
        <source>人证不符</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>挂失</source>
        <translation>Lost pass</translation>
    </message>
    <message>
        <source>换部位</source>
        <translation>Next site</translation>
    </message>
    <message>
        <source>换体温枪</source>
        <translation>Thermometer</translation>
    </message>
    <message>
        <source>外地返回</source>
        <translation>Returning</translation>
    </message>
    <message>
        <source>按规则放行</source>
        <translation>Allowed reason</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>救护</source>
        <translation>Ambulance</translation>
    </message>
    <message>
        <source>消防</source>
        <translation>Fire service</translation>
    </message>
    <message>
        <source>公安</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>就医</source>
        <translation>Medical</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>上一次也是进,已记下</source>
        <translation>Went in last time too; noted</translation>
    </message>
    <message>
        <source>上一次也是出,已记下</source>
        <translation>Went out last time too; noted</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>本证</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>本车</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>不是本社区证件</source>
        <translation>Not a pass from here</translation>
    </message>
    <message>
        <source>人证相符?  量了体温就是相符</source>
        <translation>Person and pass match?  A reading means yes</translation>
    </message>
    <message>
        <source>Esc = 离开</source>
        <translation>Esc = leave</translation>
    </message>
    <message>
        <source>{whose} {n} 小时内 {used}/{count}</source>
        <translation>{whose} in {n} h {used}/{count}</translation>
    </message>
    <message>
        <source>{whose}今日 {used}/{count}</source>
        <translation>{whose} today {used}/{count}</translation>
    </message>
    <message>
        <source>{whose} {n} 天内 {used}/{count}</source>
        <translation>{whose} in {n} days {used}/{count}</translation>
    </message>
    <message>
        <source>没有打开,也没有记下。请出示本社区的出入证</source>
        <translation>Not opened, not kept. This community&apos;s own pass, please</translation>
    </message>
    <message>
        <source>{time} 从 {gate} 出门</source>
        <translation>Went out at {time} by {gate}</translation>
    </message>
    <message>
        <source>出门条 {serial} 已开好</source>
        <translation>Exit slip {serial} is made out</translation>
    </message>
    <message>
        <source>取件</source>
        <translation>To fetch a parcel</translation>
    </message>
    <message>
        <source>{time} 前返回</source>
        <translation>Back by {time}</translation>
    </message>
    <message>
        <source>请出示出入证</source>
        <translation>Pass, please</translation>
    </message>
</context>
<context>
    <name>ChangeTable</name>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>New</translation>
    </message>
    <message>
        <source>没有(新增)</source>
        <translation>None (added)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Dropped</translation>
    </message>
</context>
<context>
    <name>ClerkPanel</name>
    <message>
        <source>经办人</source>
        <translation>Clerks</translation>
    </message>
    <message>
        <source>姓名或编号(&amp;N)</source>
        <translation>&amp;Name or number</translation>
    </message>
    <message>
        <source>PIN,4 到 8 位数字(&amp;P)</source>
        <translation>&amp;PIN, 4 to 8 digits</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign on</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>在这里工作的人</source>
        <translation>Who works here</translation>
    </message>
    <message>
        <source>新人的姓名</source>
        <translation>Name of the new one</translation>
    </message>
    <message>
        <source>新的 PIN,4 到 8 位数字</source>
        <translation>New PIN, 4 to 8 digits</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>加上第一位,即负责人</source>
        <translation>Add the first one, the head</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>改所选人的身份</source>
        <translation>Change the role</translation>
    </message>
    <message>
        <source>改所选人的 PIN</source>
        <translation>Change the PIN</translation>
    </message>
    <message>
        <source>所选的人不再工作</source>
        <translation>Works here no more</translation>
    </message>
</context>
<context>
    <name>ClerkTable</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>ClerkTask</name>
    <message>
        <source>经办人…</source>
        <translation>Clerks…</translation>
    </message>
    <message>
        <source>{name} 已登录。</source>
        <translation>{name} is signed on.</translation>
    </message>
    <message>
        <source>没有人登录。</source>
        <translation>Nobody is signed on.</translation>
    </message>
    <message>
        <source>还没有经办人:请先加上第一位,即负责人。</source>
        <translation>There is no clerk yet: please add the first one, the head.</translation>
    </message>
    <message>
        <source>{name}({role})已登录,办公室的每一条记录都记在名下。</source>
        <translation>{name} ({role}) is signed on; each record of the office bears that name.</translation>
    </message>
    <message>
        <source>登录以后才能看全姓名、查通行、销毁数据;输错五次要等,越等越久。</source>
        <translation>Sign on to see full names, trace passages or purge data. After five wrong tries there is a wait, longer each time.</translation>
    </message>
    <message>
        <source>第一位是负责人,由负责人加其他人。PIN 只有本人知道。</source>
        <translation>The first one is the head, who adds the others. A PIN is known to its owner alone.</translation>
    </message>
    <message>
        <source>已加上 {name},编号 {number}。</source>
        <translation>{name} is added with number {number}.</translation>
    </message>
    <message>
        <source>{name}({number})不能再登录了。</source>
        <translation>{name} ({number}) can sign on no more.</translation>
    </message>
    <message>
        <source>{name}({number})的身份已改。</source>
        <translation>The role of {name} ({number}) is changed.</translation>
    </message>
    <message>
        <source>{name}({number})的 PIN 已改。</source>
        <translation>The PIN of {name} ({number}) is changed.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
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
    <message>
        <source>{n} 年</source>
        <translation>{n} years</translation>
    </message>
    <message>
        <source>快 {length}</source>
        <translation>{length} fast</translation>
    </message>
    <message>
        <source>慢 {length}</source>
        <translation>{length} slow</translation>
    </message>
    <message>
        <source>约 {moment}</source>
        <translation>about {moment}</translation>
    </message>
    <message>
        <source>{moment} 以后</source>
        <translation>after {moment}</translation>
    </message>
    <message>
        <source>{moment} 以前</source>
        <translation>before {moment}</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>钟约{off}</source>
        <translation>clock about {off}</translation>
    </message>
    <message>
        <source>钟至少{off}</source>
        <translation>clock at least {off}</translation>
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
    <name>ContinuityDialog</name>
    <message>
        <source>社区卡口登记</source>
        <translation>Community gate register</translation>
    </message>
    <message>
        <source>记录接不上,请先确认</source>
        <translation>The records do not go on where they ended</translation>
    </message>
    <message>
        <source>另一台电脑还在用这些数据吗?</source>
        <translation>Does another computer still work with this data?</translation>
    </message>
    <message>
        <source>继续以后,旧记录都保留,新记录另起一段,从第 1 条编号;证号跳过一段,不会重号;社区分得清两段。原因会记录下来。</source>
        <translation>Then all old records stay. New ones go on in a new epoch, numbered from 1; serials skip a range, so none comes twice; the office tells the two apart. The reason is put on record.</translation>
    </message>
    <message>
        <source>没有,在这台上另起一段继续(&amp;N)</source>
        <translation>&amp;No, go on here in a new epoch</translation>
    </message>
    <message>
        <source>还在用(&amp;Y)</source>
        <translation>&amp;Yes, it does</translation>
    </message>
    <message>
        <source>返回,什么都不做</source>
        <translation>Go back, do nothing</translation>
    </message>
    <message>
        <source>请用那一台。一个社区只有一台办公室电脑记录;这里什么都没有打开,数据原样保留。</source>
        <translation>Please use that one. A community has one office computer that records. Nothing was opened here, the data is as it was.</translation>
    </message>
    <message>
        <source>请让社区给这一台做一个自己的启用包,装在另一个文件夹。这里什么都没有打开,数据原样保留。</source>
        <translation>Please have the office make this computer a kit of its own, for another folder. Nothing was opened here, the data is as it was.</translation>
    </message>
    <message>
        <source>这里的数据被换回了以前的样子:可能是恢复了旧的备份,或拷回了旧的文件夹。</source>
        <translation>The data here was put back to an earlier state: an old backup was restored, or an old folder copied back.</translation>
    </message>
    <message>
        <source>这些数据是在另一台电脑上建立的:可能是拷贝来的,或从备份恢复到了这一台。</source>
        <translation>This data was begun on another computer: it was copied here, or a backup was restored here.</translation>
    </message>
    <message>
        <source>这些数据刚从备份恢复。备份以后的记录不在里面。</source>
        <translation>This data was just restored from a backup. What came after the backup is not in it.</translation>
    </message>
    <message>
        <source>同样的编号下另有不同的记录:有两份数据都在往下记,或数据被人改过。</source>
        <translation>There are other records with the same numbers: two copies of the data both went on, or somebody changed the data.</translation>
    </message>
    <message>
        <source>本机有第 1–{held} 条(第 {epoch} 段)。</source>
        <translation>This computer has records 1–{held} (epoch {epoch}).</translation>
    </message>
    <message>
        <source>{held}以后有没有缺的,这里看不出来;社区收到过的,社区那里还在。</source>
        <translation>{held} Whether any are missing after these cannot be seen here; what the office received, it still has.</translation>
    </message>
    <message>
        <source>{held}已知缺第 {first}–{last} 条;社区收到过的,社区那里还在。</source>
        <translation>{held} Known to be missing: {first}–{last}; what the office received, it still has.</translation>
    </message>
</context>
<context>
    <name>CopiesPanel</name>
    <message>
        <source>同一张证在两个卡口同时出现</source>
        <translation>The same pass at two gates at once</translation>
    </message>
    <message>
        <source>两次相隔太短,人走不到:其中一张可能是复制的,也可能是卡口电脑的时间不准,请先向值守人员核实。作废后不能恢复;卡口用上下一个下发包以后,这张证就不能再用。</source>
        <translation>The two times are closer than anybody walks. One pass may be a copy, or a gate&apos;s clock is wrong: please ask the operators first. Revoking cannot be undone; once the gates have the next office bundle, the pass no longer works.</translation>
    </message>
    <message>
        <source>在两个卡口同时出现的证</source>
        <translation>Passes at two gates at once</translation>
    </message>
    <message>
        <source>没有同一张证在两个卡口同时出现。</source>
        <translation>No pass was at two gates at once.</translation>
    </message>
    <message>
        <source>作废这张证</source>
        <translation>Revoke this pass</translation>
    </message>
    <message>
        <source>不是复制</source>
        <translation>Not a copy</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>卡口:{gate}
时间:{day} {time}
方向:{direction}
值守:{operator}</source>
        <translation>Gate: {gate}
Time: {day} {time}
Direction: {direction}
On duty: {operator}</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>not recorded</translation>
    </message>
</context>
<context>
    <name>CopiesPresenter</name>
    <message>
        <source>没有同一张证在两个卡口同时出现。</source>
        <translation>No pass was at two gates at once.</translation>
    </message>
    <message>
        <source>{serial} 已作废。请生成下发包交给卡口,卡口用上以后才会拦下;再给持证人换一张新证。</source>
        <translation>{serial} is revoked. Now make an office bundle for the gates; they stop it once they have it. Then give its holder a new pass.</translation>
    </message>
    <message>
        <source>{serial} 的这两次不再列出,证照常能用。</source>
        <translation>These two times of {serial} are no longer listed; the pass works as before.</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>证号</source>
        <translation>Serial</translation>
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
        <source>前一次</source>
        <translation>First</translation>
    </message>
    <message>
        <source>后一次</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>相隔</source>
        <translation>Apart</translation>
    </message>
    <message>
        <source>{minutes:.1f} 分钟</source>
        <translation>{minutes:.1f} min</translation>
    </message>
    <message>
        <source>{gate} {direction} {moment}</source>
        <translation>{gate} {direction} {moment}</translation>
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
    <message>
        <source>请卡口更正</source>
        <translation>Ask the gate to correct</translation>
    </message>
    <message>
        <source>查找通行记录:姓名、房号 3-1-501、尾号或证号(&amp;F)</source>
        <translation>&amp;Find a passage: name, room 3-1-501, end of phone or serial</translation>
    </message>
    <message>
        <source>这条作废</source>
        <translation>Void this one</translation>
    </message>
    <message>
        <source>方向改成另一个</source>
        <translation>The other direction</translation>
    </message>
    <message>
        <source>体温改为</source>
        <translation>Change reading</translation>
    </message>
    <message>
        <source>其实没有测体温</source>
        <translation>Not measured in truth</translation>
    </message>
    <message>
        <source>请卡口(&amp;W)</source>
        <translation>&amp;What the gate should do</translation>
    </message>
    <message>
        <source>体温,366 = 36.6(&amp;T)</source>
        <translation>&amp;Temperature, 366 = 36.6</translation>
    </message>
    <message>
        <source>原因,卡口会看到,不要写姓名(&amp;R)</source>
        <translation>&amp;Reason, seen by the gate; no names</translation>
    </message>
    <message>
        <source>撤回所选请求</source>
        <translation>Take back the chosen one</translation>
    </message>
    <message>
        <source>社区不改卡口的记录:请求随下一个下发包到卡口,由值守人员在“待办”里照办或说明原因,答复随上报包回来。</source>
        <translation>The office never changes a gate&apos;s records. A request travels with the next office bundle; whoever is on duty does it under &quot;Open items&quot; or says why not, and the answer comes back with the station bundle.</translation>
    </message>
    <message>
        <source>已提出的请求(&amp;Q)</source>
        <translation>Re&amp;quests made</translation>
    </message>
    <message>
        <source>通行记录</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>更正请求</source>
        <translation>Correction requests</translation>
    </message>
    <message>
        <source>没有找到通行记录。</source>
        <translation>No passage found.</translation>
    </message>
    <message>
        <source>还没有请卡口更正过。</source>
        <translation>No gate was asked to correct anything yet.</translation>
    </message>
</context>
<context>
    <name>CorrectionRequestPanel</name>
    <message>
        <source>社区请更正</source>
        <translation>The office asks for a correction</translation>
    </message>
    <message>
        <source>照办</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>不照办,告诉社区</source>
        <translation>Decline, tell the office</translation>
    </message>
    <message>
        <source>不照办的原因(不要写姓名、电话)</source>
        <translation>Why not (no names, no phone numbers)</translation>
    </message>
    <message>
        <source>回车照办    Esc 以后再说    原记录不会删除</source>
        <translation>Enter do it    Esc later    The old record is never deleted</translation>
    </message>
    <message>
        <source>社区说:{reason}</source>
        <translation>The office says: {reason}</translation>
    </message>
</context>
<context>
    <name>CorrectionTask</name>
    <message>
        <source>更正请求…</source>
        <translation>Correction requests…</translation>
    </message>
    <message>
        <source>{n} 条在等卡口答复。</source>
        <translation>Requests without an answer: {n}.</translation>
    </message>
    <message>
        <source>没有等卡口答复的请求。</source>
        <translation>No request waits for an answer.</translation>
    </message>
    <message>
        <source>第 {number} 号请求已记下。请生成下发包交给卡口,卡口用上以后会看到。</source>
        <translation>Request {number} is noted. Now make an office bundle; the gate sees the request once it has it.</translation>
    </message>
    <message>
        <source>第 {number} 号请求已撤回。</source>
        <translation>Request {number} is taken back.</translation>
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
    <name>CutOffPanel</name>
    <message>
        <source>停用之后的证</source>
        <translation>Cut off later passes</translation>
    </message>
    <message>
        <source>电脑丢了或密钥外泄时用:到这一号为止的证照常能用,之后的都不认。空白证不受影响。卡口用上下一个下发包以后生效。</source>
        <translation>For a lost computer or a leaked key: passes up to this serial work as before, later ones are not believed. Blank passes stay as they are. In force once the gates have the next office bundle.</translation>
    </message>
    <message>
        <source>最后一张可信的证号,例如 03-000057-1</source>
        <translation>Last pass to be believed, such as 03-000057-1</translation>
    </message>
    <message>
        <source>全部重新认可</source>
        <translation>Believe all again</translation>
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
    <name>DesignPanel</name>
    <message>
        <source>出入证样式</source>
        <translation>Pass design</translation>
    </message>
    <message>
        <source>样式</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>预览的纸张</source>
        <translation>Paper of the preview</translation>
    </message>
    <message>
        <source>证上的单位名称,空着是社区名称</source>
        <translation>Office on the pass; empty: the community</translation>
    </message>
    <message>
        <source>提示语</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>预览的种类</source>
        <translation>Kind in the preview</translation>
    </message>
    <message>
        <source>这一种的颜色</source>
        <translation>Colour of this kind</translation>
    </message>
    <message>
        <source>第二语言</source>
        <translation>Second language</translation>
    </message>
    <message>
        <source>第二语言的文字,最多四行</source>
        <translation>Its text, at most four lines</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>另存为文件…</source>
        <translation>Save as a file…</translation>
    </message>
</context>
<context>
    <name>DesignPresenter</name>
    <message>
        <source>已采用样式“{title}”,以后印的证都用它。请生成下发包,卡口打印的证也会跟着换。</source>
        <translation>The design &quot;{title}&quot; is adopted for all passes from now on. Now make an office bundle, so that the gates print it too.</translation>
    </message>
    <message>
        <source>选择样式文件</source>
        <translation>Choose a design file</translation>
    </message>
    <message>
        <source>样式文件 (*.yaml *.yml *.json)</source>
        <translation>Design files (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>样式存到文件</source>
        <translation>Save the design to a file</translation>
    </message>
    <message>
        <source>样式文件 (*.yaml)</source>
        <translation>Design file (*.yaml)</translation>
    </message>
    <message>
        <source>样式已存为 {file}。</source>
        <translation>The design is saved as {file}.</translation>
    </message>
</context>
<context>
    <name>DesignWords</name>
    <message>
        <source>绿</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>青</source>
        <translation>Teal</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>紫</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>玫红</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>橙</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>棕</source>
        <translation>Brown</translation>
    </message>
    <message>
        <source>黑</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>拉丁字母(英文等)</source>
        <translation>Latin (English)</translation>
    </message>
    <message>
        <source>维吾尔文</source>
        <translation>Uyghur</translation>
    </message>
    <message>
        <source>藏文</source>
        <translation>Tibetan</translation>
    </message>
    <message>
        <source>彝文</source>
        <translation>Yi</translation>
    </message>
</context>
<context>
    <name>DevicePanel</name>
    <message>
        <source>设备</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>这台电脑上的串口:{names}</source>
        <translation>Serial ports here: {names}</translation>
    </message>
    <message>
        <source>扫码枪的串口</source>
        <translation>Scanner&apos;s port</translation>
    </message>
    <message>
        <source>速率</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>体温枪的串口</source>
        <translation>Thermometer&apos;s port</translation>
    </message>
    <message>
        <source>连接</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>没有用串口</source>
        <translation>No serial port</translation>
    </message>
    <message>
        <source>已接上</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>没有接上,插好后自己会接上</source>
        <translation>Not connected; plug it in, it will connect</translation>
    </message>
    <message>
        <source>最近一条:{line}</source>
        <translation>Last: {line}</translation>
    </message>
    <message>
        <source>读不懂的 {count} 条</source>
        <translation>Unreadable: {count}</translation>
    </message>
</context>
<context>
    <name>DevicePresenter</name>
    <message>
        <source>不是本社区证件</source>
        <translation>Not a pass from here</translation>
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
    <name>Doctor</name>
    <message>
        <source>口令文件(keys.json)完好。</source>
        <translation>The passphrase file (keys.json) is whole.</translation>
    </message>
    <message>
        <source>口令文件(keys.json)坏了:请不要退出程序,先做一份备份,再找技术支持。</source>
        <translation>The passphrase file (keys.json) is damaged: please do not close the program, make a backup first, then call support.</translation>
    </message>
    <message>
        <source>数据文件每一页都完好。</source>
        <translation>Every page of the data file is whole.</translation>
    </message>
    <message>
        <source>数据文件坏了 {count} 页(第 {pages} 页)。请先把整个数据文件夹原样复制一份。</source>
        <translation>The data file has damaged pages: {count} (pages {pages}). Please first copy the whole data folder as it is.</translation>
    </message>
    <message>
        <source>数据文件读不出来,可能是硬盘坏了。请先把数据文件夹原样复制一份。</source>
        <translation>The data file cannot be read; the disk may be broken. Please first copy the data folder as it is.</translation>
    </message>
    <message>
        <source>数据文件的结构完好。</source>
        <translation>The structure of the data file is whole.</translation>
    </message>
    <message>
        <source>记录都读不出来。</source>
        <translation>No records can be read.</translation>
    </message>
    <message>
        <source>社区已收到第 1–{held} 条,那些没有丢。请恢复最近的备份;没有备份,请向社区要新的启用包。</source>
        <translation>The office has records 1–{held}; those are not lost. Please restore the latest backup; without one, ask the office for a new kit.</translation>
    </message>
    <message>
        <source>请恢复最近的备份,再把各终端的 U 盘重新导入一遍。</source>
        <translation>Please restore the latest backup, then import the sticks of all stations again.</translation>
    </message>
    <message>
        <source>请恢复最近的备份,或请该终端重新导出,再导入。</source>
        <translation>Please restore the latest backup, or have the station export again, then import.</translation>
    </message>
    <message>
        <source>个人信息 {kept} 份与记录相符,{destroyed} 份已按规定销毁。</source>
        <translation>Personal data: {kept} fit their records, {destroyed} purged by the rules.</translation>
    </message>
    <message>
        <source>说有的记录都在,没有来历不明的。</source>
        <translation>All records that should be here are; none of unknown origin.</translation>
    </message>
    <message>
        <source>{logs} 段记录共 {records} 条,一条接一条,没有缺也没有改。</source>
        <translation>Logs {logs}, records {records}, each after the other; none is missing, none was changed.</translation>
    </message>
    <message>
        <source>数据文件的结构坏了({detail})。请先把整个数据文件夹原样复制一份。</source>
        <translation>The structure of the data file is damaged ({detail}). Please first copy the whole data folder as it is.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段缺第 {spans} 条记录。</source>
        <translation>Station {station}, epoch {epoch}: records {spans} are missing.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条记录读不出来。</source>
        <translation>Station {station}, epoch {epoch}: records {spans} cannot be read.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条之间有记录被改过。</source>
        <translation>Station {station}, epoch {epoch}: records among {spans} were changed.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条没有可以对照的。</source>
        <translation>Station {station}, epoch {epoch}: nothing to compare records {spans} with.</translation>
    </message>
    <message>
        <source>社区收到了哪些,这里读不出来了,请问社区。请恢复最近的备份;没有备份,请向社区要新的启用包。</source>
        <translation>What the office holds cannot be read here any more: ask it. Restore the latest backup; without one, ask the office for a new kit.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条的个人信息被换过,不能相信。</source>
        <translation>Station {station}, epoch {epoch}: the personal data of records {spans} was replaced; do not believe it.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条来历不明,不要相信。</source>
        <translation>Station {station}, epoch {epoch}: nobody knows where records {spans} come from; do not believe them.</translation>
    </message>
    <message>
        <source>屏幕上显示的都能从记录重新算出来。</source>
        <translation>All that the screens show follows from the records.</translation>
    </message>
    <message>
        <source>显示用的数据({table})有 {rows} 行与记录不符。按“修复”从记录重新算。</source>
        <translation>What the screens show ({table}): {rows} rows do not fit the records. &quot;Repair&quot; works them out again.</translation>
    </message>
    <message>
        <source>记录有损坏,没有核对屏幕上显示的。</source>
        <translation>Records are damaged, so what the screens show was not checked.</translation>
    </message>
    <message>
        <source>空间不够,没有核对屏幕上显示的。请腾出空间再查。</source>
        <translation>Too little space to check what the screens show. Please free some and check again.</translation>
    </message>
    <message>
        <source>没能核对屏幕上显示的。请再查一次。</source>
        <translation>What the screens show could not be checked. Please check once more.</translation>
    </message>
    <message>
        <source>数据文件夹外的进度标记在第 {seq} 条。</source>
        <translation>The high-water mark outside the data folder is at record {seq}.</translation>
    </message>
    <message>
        <source>数据文件夹外没有进度标记,下一条记录会写上。</source>
        <translation>No high-water mark outside the data folder; the next record writes it.</translation>
    </message>
    <message>
        <source>数据库以外的标记里第 {token} 条是另一条记录。</source>
        <translation>Record {token} in the mark outside the database is another one.</translation>
    </message>
    <message>
        <source>进度标记在第 {token} 条,数据只到第 {seq} 条:放回的是旧数据。重新打开程序,按提示做。</source>
        <translation>The high-water mark is at record {token}, the data ends at {seq}: old data was put back. Open the program again and follow it.</translation>
    </message>
    <message>
        <source>时钟正常。</source>
        <translation>The clock is right.</translation>
    </message>
    <message>
        <source>时钟不可信:请核对日期和时间。登记照常。</source>
        <translation>The clock is in doubt: please check date and time. Recording goes on.</translation>
    </message>
    <message>
        <source>剩余空间 {free} MB。</source>
        <translation>Free space: {free} MB.</translation>
    </message>
    <message>
        <source>只剩 {free} MB 空间:请清理一下。</source>
        <translation>Only {free} MB of space: please clear some.</translation>
    </message>
    <message>
        <source>只剩 {free} MB 空间,快要存不下了:请马上清理。</source>
        <translation>Only {free} MB of space, soon nothing more fits: please clear some now.</translation>
    </message>
    <message>
        <source>数据文件夹看不到,可能是硬盘坏了。</source>
        <translation>The data folder cannot be seen; the disk may be broken.</translation>
    </message>
    <message>
        <source>没有写了一半的文件。</source>
        <translation>No half-written files.</translation>
    </message>
    <message>
        <source>有 {count} 个写了一半的文件({names})。按“修复”删除。</source>
        <translation>Half-written files: {count} ({names}). &quot;Repair&quot; deletes them.</translation>
    </message>
    <message>
        <source>数据只有本账户能读。</source>
        <translation>Only this account can read the data.</translation>
    </message>
    <message>
        <source>这台电脑的别的账户能读 {names}(内容是加密的)。</source>
        <translation>Other accounts of this computer can read {names} (encrypted).</translation>
    </message>
    <message>
        <source>数据文件夹不能写入。请检查硬盘和权限。</source>
        <translation>The data folder cannot be written to. Please check the disk and the permissions.</translation>
    </message>
    <message>
        <source>字体完好。</source>
        <translation>The fonts are whole.</translation>
    </message>
    <message>
        <source>字体缺少或损坏:{names}。请重新安装程序。</source>
        <translation>Fonts missing or damaged: {names}. Please install the program again.</translation>
    </message>
    <message>
        <source>提示音完好。</source>
        <translation>The sounds are whole.</translation>
    </message>
    <message>
        <source>提示音缺少或损坏:{names}。请重新安装程序。</source>
        <translation>Sounds missing or damaged: {names}. Please install the program again.</translation>
    </message>
    <message>
        <source>打印机:{names}。</source>
        <translation>Printers: {names}.</translation>
    </message>
    <message>
        <source>没有打印机,单据只存成文件。</source>
        <translation>No printer; papers are only saved as files.</translation>
    </message>
    <message>
        <source>程序 {app},Python {python},SQLite {sqlite},SQLCipher {cipher},数据结构 {schema}。</source>
        <translation>Program {app}, Python {python}, SQLite {sqlite}, SQLCipher {cipher}, data structure {schema}.</translation>
    </message>
    <message>
        <source>程序 {app} 用数据结构 {newest},数据是 {schema}:请装另一个版本。</source>
        <translation>Program {app} uses data structure {newest}, the data has {schema}: please install another version.</translation>
    </message>
    <message>
        <source>程序 {app};数据文件读不出版本。</source>
        <translation>Program {app}; the data file does not show its version.</translation>
    </message>
    <message>
        <source>查出 {bad} 处损坏,{warn} 处要留意。</source>
        <translation>Damage found: {bad}; to look at: {warn}.</translation>
    </message>
    <message>
        <source>数据完好,有 {warn} 处要留意。</source>
        <translation>The data is whole; to look at: {warn}.</translation>
    </message>
    <message>
        <source>全部正常。</source>
        <translation>All is well.</translation>
    </message>
    <message>
        <source>已从记录重新算出。</source>
        <translation>Worked out from the records again.</translation>
    </message>
    <message>
        <source>已删除 {n} 个写了一半的文件。</source>
        <translation>Half-written files deleted: {n}.</translation>
    </message>
</context>
<context>
    <name>DoctorPanel</name>
    <message>
        <source>体检</source>
        <translation>Check-up</translation>
    </message>
    <message>
        <source>查数据、记录、时钟、空间和打印机。查的时候照常登记;什么都不改动。</source>
        <translation>Looks at data, records, clock, space and printers. Recording goes on; nothing is changed.</translation>
    </message>
    <message>
        <source>开始检查(回车)</source>
        <translation>Start the check-up (Enter)</translation>
    </message>
    <message>
        <source>修复</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>修复要几秒到几分钟,这期间不能登记,请先记在纸上。</source>
        <translation>A repair takes seconds to minutes. Nothing can be recorded meanwhile; please use paper.</translation>
    </message>
    <message>
        <source>正在检查</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>查数据文件、每台终端的记录、个人信息、口令文件、时钟、空间、字体和打印机。什么都不改动。</source>
        <translation>Looks at the data file, every station&apos;s records, personal data, passphrase file, clock, space, fonts and printers. Nothing is changed.</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation>Start the check-up</translation>
    </message>
</context>
<context>
    <name>DoctorTask</name>
    <message>
        <source>体检…</source>
        <translation>Check-up…</translation>
    </message>
    <message>
        <source>这次打开程序后还没有查过。</source>
        <translation>No check-up since the program was opened.</translation>
    </message>
    <message>
        <source>正在检查</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>正在修复</source>
        <translation>Repairing</translation>
    </message>
</context>
<context>
    <name>DrillBand</name>
    <message>
        <source>演练 不是真的登记   值守 1、2  PIN {pin}   房号 {dwelling}   证号 {serial}</source>
        <translation>Drill, nothing is real   Operators 1, 2  PIN {pin}   Room {dwelling}   Serial {serial}</translation>
    </message>
</context>
<context>
    <name>DutyKind</name>
    <message>
        <source>消毒</source>
        <translation>Disinfection</translation>
    </message>
    <message>
        <source>巡查</source>
        <translation>Patrol</translation>
    </message>
    <message>
        <source>物资</source>
        <translation>Supplies</translation>
    </message>
    <message>
        <source>故障</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>记事</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>DutyLogPanel</name>
    <message>
        <source>值守日志</source>
        <translation>Duty log</translation>
    </message>
    <message>
        <source>药剂:{agents}</source>
        <translation>Agent: {agents}</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note down</translation>
    </message>
    <message>
        <source>本班已记</source>
        <translation>Noted this shift</translation>
    </message>
    <message>
        <source>{what},{time} 起</source>
        <translation>{what}, since {time}</translation>
    </message>
    <message>
        <source>哪里(不写就是卡口本身)</source>
        <translation>Where (empty: the gate itself)</translation>
    </message>
    <message>
        <source>巡查了哪里,情况怎样</source>
        <translation>Where you looked, what you saw</translation>
    </message>
    <message>
        <source>什么物资</source>
        <translation>Which supplies</translation>
    </message>
    <message>
        <source>什么坏了</source>
        <translation>What is broken</translation>
    </message>
    <message>
        <source>记什么</source>
        <translation>What happened</translation>
    </message>
</context>
<context>
    <name>DutyOwed</name>
    <message>
        <source>该消毒了</source>
        <translation>Time to disinfect</translation>
    </message>
    <message>
        <source>{number} 号体温枪要看一下</source>
        <translation>Please check thermometer {number}</translation>
    </message>
    <message>
        <source>没有能用的体温枪</source>
        <translation>No working thermometer</translation>
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
        <source>一天最多发几张证</source>
        <translation>Passes a day, at most</translation>
    </message>
    <message>
        <source>选择位置并生成启用包…</source>
        <translation>Choose a place and make the kit…</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>社区卡口登记</source>
        <translation>Community gate register</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
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
        <source>这把恢复密钥打不开它:是另一张恢复单的,或是别的办公室的。什么都没有改动。</source>
        <translation>This recovery key does not open it: it is of another sheet, or of another office. Nothing was changed.</translation>
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
        <source>这不是能打印的 PDF 文件。没有打印;请重新生成。</source>
        <translation>This is not a PDF that can be printed. Nothing was printed; please make it again.</translation>
    </message>
    <message>
        <source>现在没有生效的规则,没有可打印的。请先启用规则。</source>
        <translation>No rules in force, so there is nothing to print. Please activate rules first.</translation>
    </message>
    <message>
        <source>有几处都是:{homes}。请连小区一起输。没有打印。</source>
        <translation>There are several of these: {homes}. Please type the compound too. Nothing was printed.</translation>
    </message>
    <message>
        <source>第二语言最多 {most} 行。什么都没有改动。</source>
        <translation>A second language has at most {most} lines. Nothing was changed.</translation>
    </message>
    <message>
        <source>测试码 {wanted} 个数字只到了 {given} 个:请把扫码枪调慢一点。什么都没有记。</source>
        <translation>Only {given} of the test code&apos;s {wanted} digits came: please set the scanner slower. Nothing was recorded.</translation>
    </message>
    <message>
        <source>这台电脑没有打印机。什么都没有丢;请存成文件。</source>
        <translation>This computer has no printer. Nothing was lost; please save as a file.</translation>
    </message>
    <message>
        <source>打印机 {printer} 不在了。什么都没有丢;请换一台。</source>
        <translation>The printer {printer} is gone. Nothing was lost; please choose another one.</translation>
    </message>
    <message>
        <source>打印机 {printer} 停着({detail})。什么都没有丢;请看一下打印机,再打印一次。</source>
        <translation>The printer {printer} is stopped ({detail}). Nothing was lost; please look at it, then print again.</translation>
    </message>
    <message>
        <source>打印机 {printer} 没有 {paper} 纸。什么都没有丢;请换一台。</source>
        <translation>The printer {printer} has no {paper} paper. Nothing was lost; please choose another one.</translation>
    </message>
    <message>
        <source>打印机 {printer} 没有接收({detail})。什么都没有丢;请再打印一次。</source>
        <translation>The printer {printer} did not take it ({detail}). Nothing was lost; please print again.</translation>
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
        <source>照片加起来要 {needed} MiB,下发包最多装 {most} MiB。什么都没有导入,请分批或只导入需要核对的人。</source>
        <translation>The photos come to {needed} MiB, an office bundle carries {most} MiB. Nothing was imported; please import in parts, or only whom you compare.</translation>
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
        <source>连续输错太多次,请等 {seconds} 秒再试。</source>
        <translation>Too many wrong tries in a row. Please wait {seconds} seconds.</translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一样,请都再输一次。</source>
        <translation>The two PINs differ; please type both again.</translation>
    </message>
    <message>
        <source>{name} 不是带班。请带班输入编号和 PIN。</source>
        <translation>{name} is no shift lead. A shift lead&apos;s number and PIN, please.</translation>
    </message>
    <message>
        <source>社区没有指定带班:请由正在值守的人来加人。</source>
        <translation>The office named no shift lead: somebody on duty has to add newcomers.</translation>
    </message>
    <message>
        <source>{name} 现在不在岗。</source>
        <translation>{name} is not on duty now.</translation>
    </message>
    <message>
        <source>{name} 是最后一位在岗的,请按 F10 交班。</source>
        <translation>{name} is the last one on duty. Please press F10 to hand over.</translation>
    </message>
    <message>
        <source>接班的要是另一个人;没有人来,请按“无人接班”。</source>
        <translation>Somebody else has to take over. If nobody comes, press &quot;Nobody came&quot;.</translation>
    </message>
    <message>
        <source>体温枪编号是 1 至 {highest};输入的是 {given}。</source>
        <translation>Thermometers have numbers from 1 to {highest}; {given} was typed.</translation>
    </message>
    <message>
        <source>请选用了哪种药剂。</source>
        <translation>Choose the agent.</translation>
    </message>
    <message>
        <source>请写几个字。</source>
        <translation>Please write a few words.</translation>
    </message>
    <message>
        <source>{given} 不是数量。</source>
        <translation>{given} is no count.</translation>
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
        <source>这不是本社区的证件。没有打开,也没有记下;请扫本社区的出入证。</source>
        <translation>This is no pass of this community. It was not opened and not kept; please scan the community&apos;s own pass.</translation>
    </message>
    <message>
        <source>{name} 不是能读的图片。什么都没有改动;请重拍一张,或直接扫证。</source>
        <translation>{name}: not a picture that can be read. Nothing was changed; take it again, or scan the pass.</translation>
    </message>
    <message>
        <source>{name} 太大:图片最多 {megabytes} MB、{megapixels} 百万像素。什么都没有改动。</source>
        <translation>{name} is too large: a picture has at most {megabytes} MB and {megapixels} million pixels. Nothing was changed.</translation>
    </message>
    <message>
        <source>{name} 里没有找到二维码。什么都没有改动;请凑近重拍一张。</source>
        <translation>{name}: no QR code found. Nothing was changed; take it again from nearer.</translation>
    </message>
    <message>
        <source>{given} 不是证号;证号像这样:03-000123-9。</source>
        <translation>{given} is not a serial: it looks like 03-000123-9.</translation>
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
        <source>本终端一天最多发 {quota} 张证,今天已用完。请用空白证,或联系社区。</source>
        <translation>This station has used its {quota} passes for today. Use a blank pass, or ask the office.</translation>
    </message>
    <message>
        <source>本终端的证号用到 {last} 为止。请社区换一个启用包;照常登记。</source>
        <translation>This station used its serials up to {last}. Please ask the office for a new kit; recording goes on.</translation>
    </message>
    <message>
        <source>车辆证要填车牌。</source>
        <translation>A vehicle pass needs a plate.</translation>
    </message>
    <message>
        <source>{serial} 不是社区印给本终端的空白证。没有登记,请核对编号。</source>
        <translation>{serial} is no blank pass the office printed for this station. Not recorded; please check the number.</translation>
    </message>
    <message>
        <source>这张出门条不算数:过期,或不是真的。没有登记;请按出入证或姓名登记。</source>
        <translation>This exit slip does not count: too old, or not genuine. Not recorded; please go by pass or name.</translation>
    </message>
    <message>
        <source>这张出门条是另一张证的。什么都没有改动;要换一位,请先按 Esc。</source>
        <translation>This exit slip belongs to another pass. Nothing was changed; for another person, press Esc first.</translation>
    </message>
    <message>
        <source>这张出门条已经用过。什么都没有改动;不用它,照常登记。</source>
        <translation>This exit slip was used already. Nothing was changed; carry on without it.</translation>
    </message>
    <message>
        <source>出门条是回来时用的,现在的方向是出。什么都没有改动;方向不对请按 F8。</source>
        <translation>An exit slip is for coming back, and the direction is out. Nothing was changed; F8 changes the direction.</translation>
    </message>
    <message>
        <source>这是出门条,不是出入证。没有登记;请扫出入证。</source>
        <translation>This is an exit slip, not a pass. Not recorded; please scan the pass.</translation>
    </message>
    <message>
        <source>{serial} 最后一次不是从这里出门的,没有开出门条。</source>
        <translation>{serial} did not go out here last; no exit slip was made.</translation>
    </message>
    <message>
        <source>空白证 {serial} 已经发出去了。没有登记,请换下一张。</source>
        <translation>Blank pass {serial} was given out already. Not recorded; please take the next one.</translation>
    </message>
    <message>
        <source>社区的签发密钥没有根密钥签名,卡口不会认它的证。没有打印;请联系维护。</source>
        <translation>The office&apos;s signing key is not signed by its root key: gates would not believe its passes. Nothing was printed; please call support.</translation>
    </message>
    <message>
        <source>社区的证书 {until} 到期,早于这些证。没有打印;请把有效天数改少。</source>
        <translation>The office&apos;s certificate ends {until}, before these passes would. Nothing was printed; please choose fewer days.</translation>
    </message>
    <message>
        <source>没有第 {run} 批。</source>
        <translation>There is no run {run}.</translation>
    </message>
    <message>
        <source>第 {run} 批的查找内容已清除,不知还剩谁。已印的照常,其余请重印。</source>
        <translation>What was searched for in run {run} is erased, so nobody knows who is left. What is printed stands; please print the rest anew.</translation>
    </message>
    <message>
        <source>没有第 {given} 张:这一批是第 1 至 {last} 张。没有打印。</source>
        <translation>There is no sheet {given}: this run has sheets 1 to {last}. Nothing was printed.</translation>
    </message>
    <message>
        <source>{serial} 不是第 {run} 批里还有效的证。没有打印,也没有作废。</source>
        <translation>{serial} is no valid pass of run {run}. Nothing was printed, nothing revoked.</translation>
    </message>
    <message>
        <source>{serial} 不能补办。什么都没有改动;请另发新证。</source>
        <translation>{serial} cannot be reprinted. Nothing was changed; please issue a new pass.</translation>
    </message>
    <message>
        <source>{serial} 已过期。什么都没有改动;请填新证的有效天数。</source>
        <translation>{serial} has expired. Nothing was changed; please type the days of the new pass.</translation>
    </message>
    <message>
        <source>已有有效的证 {serial}。没有打印;要换请先作废。</source>
        <translation>There is a valid pass already, {serial}. Nothing was printed; revoke it first to replace it.</translation>
    </message>
    <message>
        <source>这种证按花名册成批打印。没有打印。</source>
        <translation>Passes of this kind are printed in runs, from the roster. Nothing was printed.</translation>
    </message>
    <message>
        <source>请填写房屋或工作的地方。</source>
        <translation>Please fill in the dwelling, or the place of work.</translation>
    </message>
    <message>
        <source>空白证一次可印 1 至 {most} 张;输入的是 {given}。</source>
        <translation>1 to {most} blank passes at a time; {given} was typed.</translation>
    </message>
    <message>
        <source>{station} 号机的空白证编号只剩 {left} 个。没有打印。</source>
        <translation>Station {station} has numbers for {left} more blank passes only. Nothing was printed.</translation>
    </message>
    <message>
        <source>没有 {station} 号机。</source>
        <translation>There is no station {station}.</translation>
    </message>
    <message>
        <source>{serial} 不是 {station} 号机的证号。什么都没有改动。</source>
        <translation>{serial} is not a serial of station {station}. Nothing was changed.</translation>
    </message>
    <message>
        <source>指令码是 10 位数字,这几位对不上:请对方再念一遍。</source>
        <translation>An order code is 10 digits, and these do not fit together: please have it read out again.</translation>
    </message>
    <message>
        <source>指令码不对,没有执行。请问清是不是发给本终端、是哪张证或哪一位、多久以前给的,并核对电脑时钟。</source>
        <translation>The code is wrong; nothing was done. Ask whether it is for this station, for which pass or person, and how old it is; check the clock.</translation>
    </message>
    <message>
        <source>这条指令在这里已经执行过了,一个码只用一次。</source>
        <translation>This order was carried out here already; a code works once.</translation>
    </message>
    <message>
        <source>输错太多次,请在 {time} 以后再输。</source>
        <translation>Too many wrong codes; please try again after {time}.</translation>
    </message>
    <message>
        <source>这一位正在复测,请先做完(F9)。没有登记。</source>
        <translation>This person is being measured again; please finish that first (F9). Not recorded.</translation>
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
        <source>还没有测到正常读数:请测手腕或颈部,再登记。</source>
        <translation>No usable reading yet: please try wrist or neck, then record.</translation>
    </message>
    <message>
        <source>还有没问完的。已输入的都在。</source>
        <translation>Something is not asked yet. All typed is still there.</translation>
    </message>
    <message>
        <source>请填写去哪一户,例如 3-1-501。</source>
        <translation>Please type the household visited, such as 3-1-501.</translation>
    </message>
    <message>
        <source>按现行规则,访客最多带 {most} 人同行。</source>
        <translation>By the rules, a visitor brings at most {most} people.</translation>
    </message>
    <message>
        <source>这位访客不再等候:住户的答复已经记下。</source>
        <translation>This visitor waits no more: the host&apos;s answer is on record.</translation>
    </message>
    <message>
        <source>{given} 不像读数:36.6 请输 366,范围 30.0 至 43.0。</source>
        <translation>{given} is no reading: type 366 for 36.6 (30.0 to 43.0).</translation>
    </message>
    <message>
        <source>{given} 不是串口的速率:一般是 9600,也有 115200。</source>
        <translation>{given} is not the speed of a serial port: mostly 9600, or 115200.</translation>
    </message>
    <message>
        <source>{given} 不是表的编号:应像 1-03-0012-5,印在表的右上角。</source>
        <translation>{given} is not a sheet number: it looks like 1-03-0012-5, at the sheet&apos;s top right.</translation>
    </message>
    <message>
        <source>这是巡查记录表:请记到值守日志里。</source>
        <translation>This is a patrol sheet: please enter it in the duty log.</translation>
    </message>
    <message>
        <source>{given} 不是日期:11月22日 请输入 1122。</source>
        <translation>{given} is not a day: type 1122 for 22 November.</translation>
    </message>
    <message>
        <source>{given} 不是时间:7点31分 请输入 0731。</source>
        <translation>{given} is not a time: type 0731 for 07:31.</translation>
    </message>
    <message>
        <source>{time} 还没有到。请核对表上的日期、这一行的时间和电脑时钟。</source>
        <translation>{time} has not come yet. Please check the sheet&apos;s day, this row&apos;s time and the computer&apos;s clock.</translation>
    </message>
    <message>
        <source>还没有填是谁:请输入房号、姓名、尾号或证号。</source>
        <translation>Who was it? Please type room, name, end of phone or serial.</translation>
    </message>
    <message>
        <source>这张表的行号是 1 到 {last}。</source>
        <translation>This sheet has rows 1 to {last}.</translation>
    </message>
    <message>
        <source>表的编号最大是 {last},{given} 太大了。</source>
        <translation>Sheet numbers go up to {last}; {given} is too large.</translation>
    </message>
    <message>
        <source>这是人的证。先输车牌,再登记车上的人。</source>
        <translation>This is a person&apos;s pass. First the plate, then the people.</translation>
    </message>
    <message>
        <source>没有找到 {given}。</source>
        <translation>{given} was not found.</translation>
    </message>
    <message>
        <source>这张证不能用,已记下。请输入车牌。</source>
        <translation>This pass cannot be used; noted. Please type the plate.</translation>
    </message>
    <message>
        <source>请先填写是谁。</source>
        <translation>Who is it, please?</translation>
    </message>
    <message>
        <source>{names}:请再测手腕或颈部,重新输入读数。</source>
        <translation>{names}: please try wrist or neck, and type the reading again.</translation>
    </message>
    <message>
        <source>车上还没有登记人。</source>
        <translation>Nobody is in the vehicle yet.</translation>
    </message>
    <message>
        <source>一辆车最多登记 {most} 人。请先登记这一批,再登记其余的。</source>
        <translation>A vehicle has at most {most} people. Please record these, then the rest.</translation>
    </message>
    <message>
        <source>{name} 已经在车上名单里了。</source>
        <translation>{name} is in the vehicle already.</translation>
    </message>
    <message>
        <source>要测 {wanted} 人,输入了 {given} 个读数;测不到的用 - 代替。</source>
        <translation>People to measure: {wanted}, readings typed: {given}. Type - for none.</translation>
    </message>
    <message>
        <source>请填写从哪里回来。</source>
        <translation>Back from where, please?</translation>
    </message>
    <message>
        <source>{given} 不是时间:请输 0731,或 1121 0731(11月21日)。</source>
        <translation>{given} is not a time: type 0731, or 1121 0731 (21 November).</translation>
    </message>
    <message>
        <source>{given} 不是这里的回答:请按卡片上的键。什么都没有记。</source>
        <translation>{given} is no answer here: please press a key shown. Nothing was recorded.</translation>
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
        <source>这一条已经结束了。请按 F9 再看一次待办。</source>
        <translation>This case is closed by now. Please press F9 for the open items.</translation>
    </message>
    <message>
        <source>复测已经做完,不用再测。交接之后按 H 结束。</source>
        <translation>All readings are done. Press H to end it once they are handed over.</translation>
    </message>
    <message>
        <source>还没坐够时间,请到 {time} 再测。这一次没有记下。</source>
        <translation>The rest is not over: please measure at {time}. This one was not recorded.</translation>
    </message>
    <message>
        <source>读数偏低,不能算:请换个部位再测。这一次没有记下。</source>
        <translation>Too low to count: please measure at another site. This one was not recorded.</translation>
    </message>
    <message>
        <source>请按上面写的部位测;同一部位、同一把体温枪不算复测。这一次没有记下。</source>
        <translation>Measure where it says above; the same place with the same thermometer does not count. Nothing was recorded.</translation>
    </message>
    <message>
        <source>没有生效的规则,不能判断读数。打电话和交接照常。</source>
        <translation>No rules in force, readings are not judged. Calls and handing over as before.</translation>
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
        <source>{station} 号机第 {seq} 条与已收到的不同。文件已另存,请人工查看。</source>
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
        <source>这不是出入证样式文件:{detail}。现用的样式没有改动。</source>
        <translation>This is not a pass design: {detail}. The design in use is unchanged.</translation>
    </message>
    <message>
        <source>这个样式不能用:{detail}。现用的样式没有改动。</source>
        <translation>This design cannot be used: {detail}. The design in use is unchanged.</translation>
    </message>
    <message>
        <source>没有叫 {given} 的样式。有的是:{present};也可以指定 .yaml 文件。</source>
        <translation>No design is called {given}. There are: {present}; or name a .yaml file.</translation>
    </message>
    <message>
        <source>这不是管控规则文件:{detail}。现行规则没有改动。</source>
        <translation>This is not a rules file: {detail}. The rules in force stay as they are.</translation>
    </message>
    <message>
        <source>规则不能启用:{detail}。</source>
        <translation>The rules cannot be activated: {detail}.</translation>
    </message>
    <message>
        <source>这份规则属于社区 {given},本社区是 {own}。没有改动。</source>
        <translation>These rules are for community {given}; this is {own}. Nothing was changed.</translation>
    </message>
    <message>
        <source>这份规则已在 {ended} 结束。没有改动。</source>
        <translation>These rules ended at {ended} already. Nothing was changed.</translation>
    </message>
    <message>
        <source>U 盘没有插着:{path}。没有写入,记录都在本机;请插好 U 盘再按回车。</source>
        <translation>The stick is not in: {path}. Nothing was written, all records are in this computer; put it in and press Enter.</translation>
    </message>
    <message>
        <source>这个文件要用的密钥已经销毁,谁也打不开了。请卡口再导出一次,记录都在卡口的电脑上。</source>
        <translation>The key for this file was destroyed; nobody can open it. Please have the gate export again: all records are in its computer.</translation>
    </message>
    <message>
        <source>{station} 号机已按丢失停用。什么都没有改动。</source>
        <translation>Station {station} is marked as lost already. Nothing was changed.</translation>
    </message>
    <message>
        <source>{station} 号机没有停用。什么都没有改动。</source>
        <translation>Station {station} is not marked as lost. Nothing was changed.</translation>
    </message>
    <message>
        <source>没有指纹为 {given} 的可用密钥。什么都没有改动。</source>
        <translation>No usable key has the fingerprint {given}. Nothing was changed.</translation>
    </message>
    <message>
        <source>密钥 {key} 可能还要用:它是最新的,或者时间不够久,或者还有卡口没有报全。什么都没有改动。</source>
        <translation>Key {key} may still be needed: it is the newest, or not old enough, or gates still have to report. Nothing was changed.</translation>
    </message>
    <message>
        <source>两次输入的新口令不一样,请都再输一次。什么都没有改动。</source>
        <translation>The two new passphrases differ; please type both again. Nothing was changed.</translation>
    </message>
    <message>
        <source>这不是恢复单上的字符,或者输错了。什么都没有改动,请对照再输一次。</source>
        <translation>These are not the characters on the recovery sheet, or one is wrong. Nothing was changed; please compare and type again.</translation>
    </message>
    <message>
        <source>班次时间要写成整点或半点,如 08:00 20:00,一天最多六班;输入的是 {given}。没有改动。</source>
        <translation>Shifts begin at the hour or half hour, such as 08:00 20:00, six a day at most; {given} was typed. Nothing was changed.</translation>
    </message>
    <message>
        <source>校验码是交班单上的六个字母或数字,没有 B、I、O、S、Z 和 0、1、2、5、8;输入的是 {given}。没有记下,请再看一遍。</source>
        <translation>A check code is the six characters on the hand-over sheet, never B, I, O, S, Z or 0, 1, 2, 5, 8; {given} was typed. Nothing was noted; please look again.</translation>
    </message>
    <message>
        <source>{given} 不是记录的号码。没有记下,请再看一遍交班单。</source>
        <translation>{given} is not a record&apos;s number. Nothing was noted; please look at the sheet again.</translation>
    </message>
    <message>
        <source>这是唯一的负责人,不能去掉。请先加一位负责人。</source>
        <translation>This is the only head and has to stay. Please add another head first.</translation>
    </message>
    <message>
        <source>请先由经办人登录(“安全”页)。什么都没有显示,也没有改动。</source>
        <translation>Please sign a clerk on first (page &quot;Safety&quot;). Nothing was shown, nothing changed.</translation>
    </message>
    <message>
        <source>{name} 没有这项权限。什么都没有显示,也没有改动。</source>
        <translation>{name} may not do this. Nothing was shown, nothing changed.</translation>
    </message>
    <message>
        <source>需要另一位有这项权限的人同意,不能是同一个人。什么都没有改动。</source>
        <translation>A second person with this right has to agree, not the same one. Nothing was changed.</translation>
    </message>
    <message>
        <source>今天的记录不销毁:请选 {today} 或更早的一天。什么都没有改动。</source>
        <translation>Today&apos;s records are not purged: please choose {today} or an earlier day. Nothing was changed.</translation>
    </message>
    <message>
        <source>{day} 以前的已经销毁过。请选那一天或更晚的一天。什么都没有改动。</source>
        <translation>All before {day} was purged already. Please choose that day or a later one. Nothing was changed.</translation>
    </message>
    <message>
        <source>{resident} 号居民在法律保全中,请先解除保全。什么都没有改动。</source>
        <translation>Resident {resident} is under a legal hold; lift it first. Nothing was changed.</translation>
    </message>
    <message>
        <source>上一次销毁停在半路,请先把它做完。没有下新的销毁令。</source>
        <translation>The last purge stopped half-way; please finish it first. No new purge order was made.</translation>
    </message>
    <message>
        <source>这里还没有销毁过,没有可证明的。</source>
        <translation>Nothing was purged here yet, so there is nothing to certify.</translation>
    </message>
    <message>
        <source>这不是本办公室的销毁记录文件。什么都没有改动。</source>
        <translation>This is no purge record of this office. Nothing was changed.</translation>
    </message>
    <message>
        <source>{given} 不是日期:请写成 2026-11-22。什么都没有改动。</source>
        <translation>{given} is not a date: please write 2026-11-22. Nothing was changed.</translation>
    </message>
    <message>
        <source>结束要晚于开始。什么都没有改动。</source>
        <translation>The end must come after the beginning. Nothing was changed.</translation>
    </message>
    <message>
        <source>没有 {hold} 号保全在生效。什么都没有改动。</source>
        <translation>No hold no. {hold} is in force. Nothing was changed.</translation>
    </message>
    <message>
        <source>请写明用途。什么都没有显示。</source>
        <translation>Please write what for. Nothing was shown.</translation>
    </message>
    <message>
        <source>有关部门来查要填公文号。什么都没有显示。</source>
        <translation>For an authority&apos;s request, the document no. is needed. Nothing was shown.</translation>
    </message>
    <message>
        <source>请输入 PIN。什么都没有改动。</source>
        <translation>Please enter the PIN. Nothing was changed.</translation>
    </message>
    <message>
        <source>办公室还没有经办人。请先到“安全”页加上,第一位是负责人。什么都没有显示。</source>
        <translation>The office has no clerk yet. Please add one on the page &quot;Safety&quot;; the first one is the head. Nothing was shown.</translation>
    </message>
    <message>
        <source>结束要晚于开始,最长 {hours} 小时。什么都没有显示。</source>
        <translation>The end must come after the beginning, {hours} hours later at most. Nothing was shown.</translation>
    </message>
    <message>
        <source>前后可查 0 至 {most} 分钟;输入的是 {given}。</source>
        <translation>0 to {most} minutes before and after can be searched; {given} was typed.</translation>
    </message>
    <message>
        <source>没有代码为 {gate} 的卡口。什么都没有显示。</source>
        <translation>No gate has the code {gate}. Nothing was shown.</translation>
    </message>
    <message>
        <source>查询结果可存为 .xlsx、.csv 或 .pdf,不能存为 {given}。没有写入。</source>
        <translation>A result is saved as .xlsx, .csv or .pdf, not as {given}. Nothing was written.</translation>
    </message>
    <message>
        <source>键盘已锁定,刚才扫的或输的没有登记。请先解锁。</source>
        <translation>The keyboard is locked; what was scanned or typed was not recorded. Please unlock first.</translation>
    </message>
    <message>
        <source>数据被换回了以前的样子,第 {held} 条以后的记录不在本机。还没有登记任何内容,请先确认。</source>
        <translation>The data was put back to an earlier state; records after {held} are not here. Nothing was recorded yet; please confirm first.</translation>
    </message>
    <message>
        <source>数据被换回了以前的样子,第 {first}–{last} 条不在本机。还没有登记任何内容,请先确认。</source>
        <translation>The data was put back to an earlier state; records {first}–{last} are not here. Nothing was recorded yet; please confirm first.</translation>
    </message>
    <message>
        <source>这些数据是在另一台电脑上建立的。还没有登记任何内容,请先确认。</source>
        <translation>This data was begun on another computer. Nothing was recorded yet; please confirm first.</translation>
    </message>
    <message>
        <source>这些数据是从备份恢复的,到第 {held} 条为止。还没有登记任何内容,请先确认。</source>
        <translation>This data was restored from a backup, up to record {held}. Nothing was recorded yet; please confirm first.</translation>
    </message>
    <message>
        <source>同样的编号下另有不同的记录。还没有登记任何内容,请先确认。</source>
        <translation>There are other records with the same numbers. Nothing was recorded yet; please confirm first.</translation>
    </message>
    <message>
        <source>{last} 以后没有记录段了,这份数据不能再用来登记。已有的记录都在;请社区另做一个启用包。</source>
        <translation>After {last} there are no epochs left; this data cannot record any more. All its records are safe; please ask the office for another kit.</translation>
    </message>
    <message>
        <source>记录是接着的,不需要新的记录段。什么都没有改动。</source>
        <translation>The records go on where they ended; no new epoch is needed. Nothing was changed.</translation>
    </message>
    <message>
        <source>原因不是这一个,而是 {found}。什么都没有改动。</source>
        <translation>The reason is not this one but {found}. Nothing was changed.</translation>
    </message>
    <message>
        <source>这不是备份文件,或不完整:{path}。没有恢复;请用更早的一份。</source>
        <translation>This is no backup, or it is cut short: {path}. Nothing was restored; please take an earlier one.</translation>
    </message>
    <message>
        <source>备份已损坏({detail})。没有恢复;请用更早的一份。</source>
        <translation>The backup is damaged ({detail}). Nothing was restored; please take an earlier one.</translation>
    </message>
    <message>
        <source>这份备份是更新的版本({found})做的。请安装那个版本。</source>
        <translation>This backup was made by a newer version ({found}). Please install that version.</translation>
    </message>
    <message>
        <source>请写原因。什么都没有记录。</source>
        <translation>Please write why. Nothing was recorded.</translation>
    </message>
    <message>
        <source>这条请求已经答复,或社区已撤回。什么都没有记录。</source>
        <translation>This request was answered already, or the office took it back. Nothing was recorded.</translation>
    </message>
    <message>
        <source>这一条已不能再更正,已替您告诉社区。别的什么都没有记录。</source>
        <translation>This one cannot be corrected any more; the office is told so for you. Nothing else was recorded.</translation>
    </message>
    <message>
        <source>这条记录本来就是这样。没有发出请求。</source>
        <translation>The passage is like that already. No request was made.</translation>
    </message>
    <message>
        <source>这条记录已有一个请求在等卡口答复,要改请先撤回。没有发出请求。</source>
        <translation>A request for this passage already waits for the gate; take it back first. No request was made.</translation>
    </message>
    <message>
        <source>没有第 {number} 号请求。什么都没有改动。</source>
        <translation>There is no request {number}. Nothing was changed.</translation>
    </message>
    <message>
        <source>第 {number} 号请求已经答复或撤回。什么都没有改动。</source>
        <translation>Request {number} was answered or taken back already. Nothing was changed.</translation>
    </message>
    <message>
        <source>电脑的日期比本程序做好的日子还早,一定不对。请在系统设置里改正;登记照常,记录会注明。</source>
        <translation>The computer&apos;s date lies before this program was made, so it is wrong. Please set it in the system; recording goes on, with a note.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>已写入 {name}:第 {first}–{last} 条,{size} KB</source>
        <translation>Written {name}: records {first}–{last}, {size} KB</translation>
    </message>
    <message>
        <source>{line},校验码 {code}</source>
        <translation>{line}, check code {code}</translation>
    </message>
    <message>
        <source>U 盘上更早的上报包没有清理:{reason}</source>
        <translation>Older station bundles on the stick were not removed: {reason}</translation>
    </message>
    <message>
        <source>U 盘上更早的 {n} 个上报包社区都已收到,已清理,留最近 {kept} 次。</source>
        <translation>Older station bundles on the stick, all received by the office, removed: {n}; the last {kept} stay.</translation>
    </message>
    <message>
        <source>社区已收到 1–{held};{n} 条未收到</source>
        <translation>The office has 1–{held}; not yet there: {n}</translation>
    </message>
    <message>
        <source>社区还没有收到本终端的记录</source>
        <translation>The office has none of this station&apos;s records yet</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>社区缺 {gaps},这次会再给</source>
        <translation>The office lacks {gaps}; they go along again</translation>
    </message>
    <message>
        <source>社区没有收下 {name}:{reason}</source>
        <translation>The office refused {name}: {reason}</translation>
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
        <source>另选一个文件夹</source>
        <translation>Another folder</translation>
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
        <source>没有找到 U 盘。插上后会自己出现;也可以导出到文件夹。</source>
        <translation>No stick. It appears by itself once plugged in; a folder will do as well.</translation>
    </message>
    <message>
        <source>插着几个 U 盘:请按数字选一个。</source>
        <translation>Several sticks: choose one by its digit.</translation>
    </message>
    <message>
        <source>导出到选中的 U 盘。</source>
        <translation>Exports to the chosen stick.</translation>
    </message>
    <message>
        <source>{label}:只能读,不能写</source>
        <translation>{label}: read only, cannot be written to</translation>
    </message>
    <message>
        <source>{label}:剩 {free},共 {size}</source>
        <translation>{label}: {free} free of {size}</translation>
    </message>
    <message>
        <source>正在写,还不能拔。</source>
        <translation>Writing; do not pull it out yet.</translation>
    </message>
    <message>
        <source>可以拔出 {label} 了。</source>
        <translation>{label} can be pulled out now.</translation>
    </message>
    <message>
        <source>都写好了。</source>
        <translation>All is written.</translation>
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
</context>
<context>
    <name>FaultTable</name>
    <message>
        <source>要改的地方</source>
        <translation>What to correct</translation>
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
    <name>Fever</name>
    <message>
        <source>现在复测</source>
        <translation>Measure again</translation>
    </message>
    <message>
        <source>{time} 后复测</source>
        <translation>Again after {time}</translation>
    </message>
    <message>
        <source>{sites}或{last}</source>
        <translation>{sites} or {last}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>换{sites}测</source>
        <translation>at {sites}</translation>
    </message>
    <message>
        <source>{sites}再测</source>
        <translation>again at {sites}</translation>
    </message>
    <message>
        <source>换{sites}测,或换一把枪</source>
        <translation>at {sites}, or other thermometer</translation>
    </message>
    <message>
        <source>换一把枪</source>
        <translation>with other thermometer</translation>
    </message>
    <message>
        <source>已离开,没有结束</source>
        <translation>Left; case still open</translation>
    </message>
    <message>
        <source>复测做完了,请联系,等候交接</source>
        <translation>All measured: call, then wait</translation>
    </message>
    <message>
        <source>还有 {minutes}:{seconds}</source>
        <translation>{minutes}:{seconds} left</translation>
    </message>
    <message>
        <source>  {n} 号枪</source>
        <translation>  no. {n}</translation>
    </message>
</context>
<context>
    <name>FeverPanel</name>
    <message>
        <source>发热处置</source>
        <translation>Fever case</translation>
    </message>
    <message>
        <source>已交给 120、医院或社区?再按一次 H 结束,按别的键不结束。</source>
        <translation>Handed over to 120, hospital or community? H again ends it, other keys do not.</translation>
    </message>
    <message>
        <source>联系单和记录单在:{path}</source>
        <translation>Slip and record sheet are in: {path}</translation>
    </message>
    <message>
        <source>L  离开了</source>
        <translation>L  Left</translation>
    </message>
    <message>
        <source>H  已交接</source>
        <translation>H  Handed over</translation>
    </message>
    <message>
        <source>P  打印</source>
        <translation>P  Print</translation>
    </message>
    <message>
        <source>名册上没有</source>
        <translation>not on the roster</translation>
    </message>
    <message>
        <source>体温,3 位数字:366 = 36.6</source>
        <translation>Temperature, 3 digits: 366 = 36.6</translation>
    </message>
    <message>
        <source>按字母键:打电话、打印、交接</source>
        <translation>Press a letter: call, print, hand over</translation>
    </message>
    <message>
        <source>{n} 号枪</source>
        <translation>Thermometer {n}</translation>
    </message>
    <message>
        <source>换枪</source>
        <translation>Thermometer</translation>
    </message>
    <message>
        <source>S  部位 {site}</source>
        <translation>S  Site {site}</translation>
    </message>
    <message>
        <source>T  {gun}</source>
        <translation>T  {gun}</translation>
    </message>
    <message>
        <source>同一时段经过 {n} 人次,见记录单</source>
        <translation>{n} passed at that time, see the record sheet</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>没打</source>
        <translation>not called</translation>
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
        <source>校验码</source>
        <translation>Check code</translation>
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
        <source>规则 第 {number} 号 至 {when}</source>
        <translation>Rules no. {number} until {when}</translation>
    </message>
    <message>
        <source>{rules},接第 {n} 号</source>
        <translation>{rules}, then no. {n}</translation>
    </message>
    <message>
        <source>现在没有规则,第 {number} 号 {when} 起</source>
        <translation>No rules now, no. {number} from {when}</translation>
    </message>
    <message>
        <source>没有规则</source>
        <translation>No rules</translation>
    </message>
    <message>
        <source>规则 第 {number} 号 已于 {when} 到期</source>
        <translation>Rules no. {number} ended {when}</translation>
    </message>
    <message>
        <source>证书 {day} 到期</source>
        <translation>Certificate ends {day}</translation>
    </message>
    <message>
        <source>证书 {day} 已到期,不能发证,照常登记</source>
        <translation>Certificate ended {day}: no passes, recording goes on</translation>
    </message>
    <message>
        <source>最早的记录 {oldest} 天,规则保存 {keep} 天</source>
        <translation>Oldest record {oldest} days old; the rules keep {keep}</translation>
    </message>
    <message>
        <source>第二个 U 盘没有留成,会再试(F11)</source>
        <translation>Second stick not written, will try again (F11)</translation>
    </message>
    <message>
        <source>社区还没有收到,本机有 {n} 条</source>
        <translation>Office has none yet; records here {n}</translation>
    </message>
    <message>
        <source>社区已收到 1–{held};{n} 条未收到</source>
        <translation>Office has 1–{held}; not yet there: {n}</translation>
    </message>
    <message>
        <source>{office},最早 {span}前</source>
        <translation>{office}, oldest {span} ago</translation>
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
    <name>GateLock</name>
    <message>
        <source>已应急放行,已记下。解锁以后补填原因。</source>
        <translation>Emergency: let through, on record. After unlocking, say why.</translation>
    </message>
    <message>
        <source>待复测 {n}</source>
        <translation>To measure again {n}</translation>
    </message>
    <message>
        <source>待复测 {n},{time} 后</source>
        <translation>To measure again {n}, from {time}</translation>
    </message>
    <message>
        <source>待复测 {n},现在可测:请解锁</source>
        <translation>To measure again {n}, now: please unlock</translation>
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
    <name>HandOverPanel</name>
    <message>
        <source>交班</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>备注(可以不写)</source>
        <translation>Remark (may be empty)</translation>
    </message>
    <message>
        <source>交班人 {name} 的 PIN</source>
        <translation>PIN of {name}, handing over</translation>
    </message>
    <message>
        <source>接班人编号或姓名</source>
        <translation>Taking over: number or name</translation>
    </message>
    <message>
        <source>接班人的 PIN</source>
        <translation>Taking over: PIN</translation>
    </message>
    <message>
        <source>确认交接</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>无人接班</source>
        <translation>Nobody came</translation>
    </message>
    <message>
        <source>打印交接班单</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>没有未了结的事</source>
        <translation>Nothing is open</translation>
    </message>
    <message>
        <source>未了结的事 {n} 件</source>
        <translation>Open items: {n}</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>never</translation>
    </message>
    <message>
        <source>本班 {time} 起:进 {entries}  出 {exits}  未测温 {blank}</source>
        <translation>Shift since {time}: in {entries}  out {exits}  not measured {blank}</translation>
    </message>
    <message>
        <source>未放行 {n}  {outcomes}</source>
        <translation>Stopped {n}  {outcomes}</translation>
    </message>
    <message>
        <source>快递 {deliveries}  发证 {passes}  更正 {corrections}</source>
        <translation>Deliveries {deliveries}  passes {passes}  corrections {corrections}</translation>
    </message>
    <message>
        <source>最近导出 {when},社区未收到 {n} 条</source>
        <translation>Last export {when}, not at the office: {n}</translation>
    </message>
    <message>
        <source>记录至第 {seq} 条,校验码 {code}</source>
        <translation>Records up to {seq}, check code {code}</translation>
    </message>
    <message>
        <source>记录至第 {epoch} 段第 {seq} 条,校验码 {code}</source>
        <translation>Records up to {seq} of epoch {epoch}, check code {code}</translation>
    </message>
    <message>
        <source>已交班:{by} → {to}。</source>
        <translation>Handed over: {by} → {to}.</translation>
    </message>
    <message>
        <source>本班已关闭,无人接班。接班的人来了,按 Esc 登录。</source>
        <translation>The shift is closed, nobody took over. Whoever comes: Esc, then sign on.</translation>
    </message>
    <message>
        <source>交接班单还没有打印。</source>
        <translation> Its sheet is not printed yet.</translation>
    </message>
    <message>
        <source>交接班单:{path}</source>
        <translation> Sheet: {path}</translation>
    </message>
</context>
<context>
    <name>HeadPanel</name>
    <message>
        <source>核对交班单</source>
        <translation>Check a hand-over sheet</translation>
    </message>
    <message>
        <source>交班单页脚写着“记录至第 … 条,校验码 …”。照着输入:文件还没收到也可以先记下,收到时自动核对。</source>
        <translation>The foot of a hand-over sheet says &quot;Records up to …, check code …&quot;. Type both: they are kept even before the file comes, and compared then.</translation>
    </message>
    <message>
        <source>登记终端(&amp;S)</source>
        <translation>&amp;Station</translation>
    </message>
    <message>
        <source>记录至第几条(&amp;N)</source>
        <translation>Records up to &amp;no.</translation>
    </message>
    <message>
        <source>校验码(&amp;C)</source>
        <translation>&amp;Check code</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>核对过的交班单</source>
        <translation>Hand-over sheets checked</translation>
    </message>
    <message>
        <source>还没有核对过交班单。</source>
        <translation>No hand-over sheet was checked yet.</translation>
    </message>
    <message>
        <source>{number} 号机 {name}</source>
        <translation>Station {number}, {name}</translation>
    </message>
</context>
<context>
    <name>HeadTable</name>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>记录至第</source>
        <translation>Records up to</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>记下的时间</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>Station {number}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>没有能用的体温枪</source>
        <translation>No working thermometer</translation>
    </message>
    <message>
        <source>还没有人值守</source>
        <translation>Nobody on duty yet</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>▲ {name} 已值守 {n} 小时</source>
        <translation>▲ {name} on duty for {n} h</translation>
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
        <source>有人在等时,行里还没有字:</source>
        <translation>While somebody waits and the line is empty:</translation>
    </message>
    <message>
        <source>换人值守</source>
        <translation>Change operator</translation>
    </message>
    <message>
        <source>给排队的人看的窗口</source>
        <translation>Window for the queue</translation>
    </message>
    <message>
        <source>设备:扫码枪和体温枪的串口</source>
        <translation>Devices: scanner, thermometer ports</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
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
        <source>闲置 {minutes} 分钟锁定</source>
        <translation>Lock after {minutes} min</translation>
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
    <name>HoldPanel</name>
    <message>
        <source>法律保全</source>
        <translation>Legal hold</translation>
    </message>
    <message>
        <source>正在保全的(&amp;L)</source>
        <translation>Ho&amp;lds in force</translation>
    </message>
    <message>
        <source>公文号(&amp;F)</source>
        <translation>&amp;Document no.</translation>
    </message>
    <message>
        <source>居民编号;不填就是全部人(&amp;R)</source>
        <translation>&amp;Resident&apos;s number; empty = everybody</translation>
    </message>
    <message>
        <source>从哪一天起,例如 2026-11-22(&amp;S)</source>
        <translation>&amp;Starting on, such as 2026-11-22</translation>
    </message>
    <message>
        <source>到哪一天为止(不含);不填就是没有期限(&amp;U)</source>
        <translation>&amp;Until (that day not included); empty = no end</translation>
    </message>
    <message>
        <source>保全</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>解除所选的</source>
        <translation>Lift the chosen one</translation>
    </message>
    <message>
        <source>保全的内容,办公室和各卡口都不销毁,直到解除;卡口用上下一个下发包以后才知道。已经销毁的不会回来。</source>
        <translation>What is held is purged neither here nor at the gates until the hold is lifted; gates know once they have the next office bundle. What is purged already does not come back.</translation>
    </message>
</context>
<context>
    <name>HoldTask</name>
    <message>
        <source>法律保全…</source>
        <translation>Legal hold…</translation>
    </message>
    <message>
        <source>有 {n} 项在保全。</source>
        <translation>Holds in force: {n}.</translation>
    </message>
    <message>
        <source>没有。</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>已保全。请生成下发包交给各卡口。</source>
        <translation>Held. Now make an office bundle for the gates.</translation>
    </message>
    <message>
        <source>{number} 号保全已解除,下一次销毁时一起销毁。</source>
        <translation>Hold {number} is lifted; the next purge takes it along.</translation>
    </message>
</context>
<context>
    <name>IncomingPresenter</name>
    <message>
        <source>正在看上报包,不会改动什么</source>
        <translation>Looking into station bundles; nothing is changed</translation>
    </message>
    <message>
        <source>正在重试未收的文件</source>
        <translation>Trying refused files again</translation>
    </message>
    <message>
        <source>{file}:{words} 存放在 {path}</source>
        <translation>{file}: {words} Kept in {path}</translation>
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
        <source>车牌(车辆证才填)</source>
        <translation>Plate (vehicle passes only)</translation>
    </message>
    <message>
        <source>空白证编号(没有打印机时)</source>
        <translation>Blank pass no. (no printer)</translation>
    </message>
    <message>
        <source>打印成</source>
        <translation>Print as</translation>
    </message>
    <message>
        <source>80 毫米小票</source>
        <translation>80 mm slip</translation>
    </message>
    <message>
        <source>58 毫米小票</source>
        <translation>58 mm slip</translation>
    </message>
    <message>
        <source>卡片,85.6×54 毫米</source>
        <translation>Card, 85.6×54 mm</translation>
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
        <source>登记这张空白证</source>
        <translation>Record this blank pass</translation>
    </message>
    <message>
        <source>空白证 {serial} 已登记。请在证上写:姓名、去哪一户、有效至 {until}。</source>
        <translation>Blank pass {serial} is recorded. Please write on it: name, household, valid until {until}.</translation>
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
    <name>KeptTable</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
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
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>Station {number}</translation>
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
    <name>KeyTable</name>
    <message>
        <source>启用</source>
        <translation>From</translation>
    </message>
    <message>
        <source>换下</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已销毁 {day}</source>
        <translation>Destroyed {day}</translation>
    </message>
    <message>
        <source>正在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>可以销毁</source>
        <translation>May be destroyed</translation>
    </message>
    <message>
        <source>还可能要用</source>
        <translation>May still be needed</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>上报包的密钥</source>
        <translation>Keys of station bundles</translation>
    </message>
    <message>
        <source>每月第一次生成下发包时自动换一把;卡口用上下发包以后,上报包就用新的加密。旧的销毁以后,用它加密、流落在外的上报包谁也打不开。销毁不能恢复;销毁以前做的备份里还有它,备份到期也要删除。</source>
        <translation>The first office bundle of a month brings a new key; once a gate has it, its station bundles are encrypted with it. When an old key is destroyed, nobody can open bundles it was for, wherever they are. This cannot be undone; backups made before still hold the key, so delete those too when they are old.</translation>
    </message>
    <message>
        <source>还没有按月的密钥;下一次生成下发包时会有。</source>
        <translation>No key of a month yet; the next office bundle brings one.</translation>
    </message>
    <message>
        <source>现在换一把</source>
        <translation>Change it now</translation>
    </message>
    <message>
        <source>销毁所选的</source>
        <translation>Destroy the chosen one</translation>
    </message>
</context>
<context>
    <name>KeysTask</name>
    <message>
        <source>密钥…</source>
        <translation>Keys…</translation>
    </message>
    <message>
        <source>还没有按月的密钥。</source>
        <translation>No key of a month yet.</translation>
    </message>
    <message>
        <source>正在用 {day} 启用的一把。</source>
        <translation>In use: the key of {day}.</translation>
    </message>
    <message>
        <source>{words}有 {count} 把旧的可以销毁。</source>
        <translation>{words} Old ones that may be destroyed: {count}.</translation>
    </message>
    <message>
        <source>换了一把新的。请生成下发包交给卡口,之后的上报包就用它加密。</source>
        <translation>The key is changed. Now make an office bundle for the gates; station bundles are encrypted with it from then on.</translation>
    </message>
    <message>
        <source>密钥 {mark} 已销毁。</source>
        <translation>Key {mark} is destroyed.</translation>
    </message>
</context>
<context>
    <name>ListsPanel</name>
    <message>
        <source>各卡口用上了没有</source>
        <translation>What the gates use</translation>
    </message>
    <message>
        <source>“已用上”:该终端的记录里写着。“未知”:还没有收到这样的记录,也可能已经用上;请看它的上报包。</source>
        <translation>&quot;In use&quot;: the station&apos;s own records say so. &quot;Not known&quot;: no such record has come in yet, though it may be in use; please look at its station bundles.</translation>
    </message>
    <message>
        <source>下发的事项和各终端用上的情况</source>
        <translation>What was sent down, and which stations use it</translation>
    </message>
    <message>
        <source>还没有下发过。</source>
        <translation>Nothing was sent down yet.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>编号或姓名</source>
        <translation>Number or name</translation>
    </message>
    <message>
        <source>扫码和按键都不登记。有急事按 F12,照样应急放行。</source>
        <translation>Scans and keys are not recorded. In an emergency F12 lets through as always.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>没有人操作,画面收起来了。什么都没有丢,做到一半的事还在继续。</source>
        <translation>Nobody was here, so the screen is covered. Nothing is lost; what was begun goes on.</translation>
    </message>
    <message>
        <source>口令,或登录的人的 PIN</source>
        <translation>Passphrase, or PIN of whoever is signed on</translation>
    </message>
</context>
<context>
    <name>LostPanel</name>
    <message>
        <source>终端丢失/更换</source>
        <translation>Station lost or replaced</translation>
    </message>
    <message>
        <source>认到第几条记录(&amp;R)</source>
        <translation>Believe up to &amp;record</translation>
    </message>
    <message>
        <source>最后一张交班单上的记录号,没有就空着(&amp;P)</source>
        <translation>Record number on the last hand-over sheet, em&amp;pty if none</translation>
    </message>
    <message>
        <source>停用以后:之后的记录一律不收,之后发的证和没用的空白证都作废,也不再给它下发包和电话指令。卡口用上下一个下发包以后生效。电脑找到了,可以恢复使用;已作废的空白证不恢复。</source>
        <translation>Once withdrawn: later records are refused, later passes and unused blanks are void, it gets no office bundles and no telephone orders. In force once the gates have the next office bundle. If the computer is found, it can be used again; void blanks stay void.</translation>
    </message>
    <message>
        <source>停用,并生成替换的启用包…</source>
        <translation>Withdraw it, make a kit to replace it…</translation>
    </message>
    <message>
        <source>只停用</source>
        <translation>Withdraw it only</translation>
    </message>
    <message>
        <source>找到了,恢复使用</source>
        <translation>Found, use it again</translation>
    </message>
    <message>
        <source>从来没有</source>
        <translation>never</translation>
    </message>
    <message>
        <source>{number} 号机 {name},卡口 {gate}</source>
        <translation>Station {number}, {name}, gate {gate}</translation>
    </message>
    <message>
        <source>社区已收到第 {epoch} 段:{held};缺:{gaps}</source>
        <translation>The office has of epoch {epoch}: {held}; lacks: {gaps}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>最后一次上报:{when}</source>
        <translation>Last report: {when}</translation>
    </message>
    <message>
        <source>它发的证认到:{serial};没用的空白证:{blanks} 张</source>
        <translation>Its passes count up to {serial}; unused blanks: {blanks}</translation>
    </message>
    <message>
        <source>确定丢失 {count} 条记录:{ranges}。</source>
        <translation>Lost for certain: {count} records, {ranges}.</translation>
    </message>
    <message>
        <source>最后一次上报之后的记录会丢失,有多少条要看交班单。</source>
        <translation>Records after the last report are lost; the hand-over sheet says how many.</translation>
    </message>
</context>
<context>
    <name>LostPresenter</name>
    <message>
        <source>启用包放在哪里</source>
        <translation>Where to put the kit</translation>
    </message>
    <message>
        <source>启用包 (*.ckk)</source>
        <translation>Kit (*.ckk)</translation>
    </message>
    <message>
        <source>正在停用这台终端</source>
        <translation>Withdrawing the station</translation>
    </message>
    <message>
        <source>{number} 号机已停用,记录认到第 {after} 条。请生成下发包交给其他卡口。</source>
        <translation>Station {number} is withdrawn, believed up to record {after}. Now make an office bundle for the other gates.</translation>
    </message>
    <message>
        <source>{number} 号机恢复使用。请生成下发包交给卡口。</source>
        <translation>Station {number} is in use again. Now make an office bundle for the gates.</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>{gate} {number} 号机</source>
        <translation>{gate}, station {number}</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>下发包</source>
        <translation>Office bundle</translation>
    </message>
    <message>
        <source>还没有下发</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>已用上</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>{name}:还不知道用的是哪一版</source>
        <translation>{name}: version not known yet</translation>
    </message>
    <message>
        <source>{name}:第 {version} 版,最迟 {moment} 起</source>
        <translation>{name}: version {version}, since {moment} at the latest</translation>
    </message>
</context>
<context>
    <name>MirrorRow</name>
    <message>
        <source>第二个 U 盘:没有用。选中一个插着不拔的 U 盘,每 {n} 条自动留一份,电脑丢了也不丢记录。</source>
        <translation>Second stick: none. Choose a stick that stays in: every {n} records it gets a copy, so a lost computer loses no records.</translation>
    </message>
    <message>
        <source>选中的 U 盘当第二个</source>
        <translation>Use the chosen stick as second</translation>
    </message>
    <message>
        <source>不用第二个 U 盘了</source>
        <translation>No second stick any more</translation>
    </message>
    <message>
        <source>第二个 U 盘没有留成,会再试:{reason}</source>
        <translation>The second stick was not written, will try again: {reason}</translation>
    </message>
    <message>
        <source>第二个 U 盘 {folder}:马上留第一份</source>
        <translation>Second stick {folder}: the first copy follows at once</translation>
    </message>
    <message>
        <source>第二个 U 盘 {folder}:{when} 留过,之后新增 {n} 条</source>
        <translation>Second stick {folder}: written {when}, records since: {n}</translation>
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
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
</context>
<context>
    <name>NewcomerForm</name>
    <message>
        <source>带班</source>
        <translation>Shift lead</translation>
    </message>
    <message>
        <source>在岗的人</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>新人姓名</source>
        <translation>Newcomer&apos;s name</translation>
    </message>
    <message>
        <source>新人的 PIN(4 至 8 位数字)</source>
        <translation>Newcomer&apos;s PIN (4 to 8 digits)</translation>
    </message>
    <message>
        <source>再输一次 PIN</source>
        <translation>PIN once more</translation>
    </message>
    <message>
        <source>{who}编号或姓名</source>
        <translation>{who}: number or name</translation>
    </message>
    <message>
        <source>{who}的 PIN</source>
        <translation>{who}: PIN</translation>
    </message>
    <message>
        <source>加入值守名单</source>
        <translation>Add as operator</translation>
    </message>
    <message>
        <source>由带班确认,加好马上可以在本机登录。</source>
        <translation>The shift lead confirms; sign-on here works at once.</translation>
    </message>
    <message>
        <source>社区没有指定带班:由正在值守的人确认。加好马上可以在本机登录。</source>
        <translation>The office named no shift lead: somebody on duty confirms. Sign-on here works at once.</translation>
    </message>
</context>
<context>
    <name>OfficeIssuePanel</name>
    <message>
        <source>单张签发</source>
        <translation>Issue one pass</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>持证人姓名</source>
        <translation>Holder&apos;s name</translation>
    </message>
    <message>
        <source>房屋,或在哪里做什么</source>
        <translation>Dwelling, or work and where</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>有效天数</source>
        <translation>Days valid</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>选择文件并签发…</source>
        <translation>Choose a file and issue…</translation>
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
        <source>由更新版本的程序写出,已原样保存,有的内容要新版程序才能显示。</source>
        <translation>Written by a newer version; kept as it came, some of it shows only in that version.</translation>
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
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>待生效</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>已被替换</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>Ended</translation>
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
        <source>58 毫米小票纸</source>
        <translation>Slip paper, 58 mm</translation>
    </message>
    <message>
        <source>80 毫米小票纸</source>
        <translation>Slip paper, 80 mm</translation>
    </message>
    <message>
        <source>没有印完</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>已印完</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>已有出入证 {detail};要换证请用“补办”</source>
        <translation>Holds pass {detail}; use &quot;Reprint&quot; to replace it</translation>
    </message>
    <message>
        <source>同一户有两人同名,或同一车牌登记了两次:{detail};请核对花名册</source>
        <translation>Two of one name in a household, or a plate entered twice: {detail}; please check the roster</translation>
    </message>
    <message>
        <source>这栋楼分单元,此户没有写单元:{detail};请补花名册</source>
        <translation>The building has units, this household names none: {detail}; please complete the roster</translation>
    </message>
    <message>
        <source>字库里没有这些字:{detail};请手写</source>
        <translation>The font has no sign for {detail}; please write by hand</translation>
    </message>
    <message>
        <source>小区名太长,二维码放不下:{detail};请改短</source>
        <translation>The compound&apos;s name is too long for the QR code: {detail}; please shorten it</translation>
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
        <source>网格名称太长,此人导入但没有网格</source>
        <translation>The grid&apos;s name is too long; the person is imported without it</translation>
    </message>
    <message>
        <source>车牌里没有字母 I 和 O(应是数字 1 和 0),照原样导入,请核对</source>
        <translation>Plates have no letters I and O (meant are 1 and 0); imported as it is, please check</translation>
    </message>
    <message>
        <source>车牌的样子不常见,照原样导入,请核对</source>
        <translation>Unusual plate; imported as it is, please check</translation>
    </message>
    <message>
        <source>这一格里的车牌太多,此人导入但没有车牌</source>
        <translation>Too many plates in this cell; the person is imported without them</translation>
    </message>
    <message>
        <source>收到 {good} 个,重复 {again} 个,未收 {refused} 个。</source>
        <translation>Files imported {good}, seen before {again}, refused {refused}.</translation>
    </message>
</context>
<context>
    <name>OfficePrinter</name>
    <message>
        <source>正在打印 {title}</source>
        <translation>Printing {title}</translation>
    </message>
    <message>
        <source>正在打印 {title},共 {count} 个文件</source>
        <translation>Printing {title}, files: {count}</translation>
    </message>
    <message>
        <source>{title} 已交给打印机 {printer}。请核对大小:用尺量,或先打一张校准页。</source>
        <translation>{title} is with the printer {printer}. Please check the size with a ruler, or print a calibration page first.</translation>
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
    <name>OnePassPresenter</name>
    <message>
        <source>补办 {kind} {serial} {name} {dwelling}</source>
        <translation>Reprint {kind} {serial} {name} {dwelling}</translation>
    </message>
    <message>
        <source>补办 {serial}.pdf</source>
        <translation>Reprint {serial}.pdf</translation>
    </message>
    <message>
        <source>新证 {new} 已登记并写入 {file},旧证 {old} 已作废。请打印,并生成下发包交给卡口。</source>
        <translation>The new pass {new} is registered and written to {file}; the old pass {old} is revoked. Please print it, and make an office bundle for the gates.</translation>
    </message>
    <message>
        <source>{serial} 已登记并写入 {file}。请打印后发放。</source>
        <translation>{serial} is registered and written to {file}. Please print and hand it out.</translation>
    </message>
    <message>
        <source>空白证 {station} 号机.pdf</source>
        <translation>Blank passes station {station}.pdf</translation>
    </message>
    <message>
        <source>空白证 {first} 至 {last} 已写入 {file}。请打印,连同下一个下发包交给卡口。</source>
        <translation>Blank passes {first} to {last} are written to {file}. Please print them for the gate, with the next office bundle.</translation>
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
        <source>正在生成出入证</source>
        <translation>Making passes</translation>
    </message>
</context>
<context>
    <name>OpenItemsPanel</name>
    <message>
        <source>待办</source>
        <translation>Open items</translation>
    </message>
    <message>
        <source>没有待办</source>
        <translation>No open items</translation>
    </message>
    <message>
        <source>后面还有 {n} 项</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>已 {span}</source>
        <translation>for {span}</translation>
    </message>
    <message>
        <source>名册上没有</source>
        <translation>not on the roster</translation>
    </message>
    <message>
        <source>应在 {time} 前离开</source>
        <translation>was to leave by {time}</translation>
    </message>
    <message>
        <source>社区请更正 {passage} → {wanted}:{reason}</source>
        <translation>The office asks to correct {passage} → {wanted}: {reason}</translation>
    </message>
</context>
<context>
    <name>OpenKind</name>
    <message>
        <source>发热处置</source>
        <translation>Fever case</translation>
    </message>
    <message>
        <source>应急放行,请补原因</source>
        <translation>Emergency, reason missing</translation>
    </message>
    <message>
        <source>来访,等住户回话</source>
        <translation>Visitor, awaiting host</translation>
    </message>
    <message>
        <source>来访,逾期未离开</source>
        <translation>Visitor, overdue</translation>
    </message>
    <message>
        <source>来访,在院内</source>
        <translation>Visitor, inside</translation>
    </message>
    <message>
        <source>临时登记的居民,请社区补名册</source>
        <translation>Provisional resident, roster to be completed</translation>
    </message>
    <message>
        <source>值守事项</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>社区请更正</source>
        <translation>Correction asked</translation>
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
    <name>OrderPanel</name>
    <message>
        <source>电话指令</source>
        <translation>Telephone order</translation>
    </message>
    <message>
        <source>哪张证(扫码或输证号),或哪一位(房号 / 首字母 / 尾号,F2 输姓名)</source>
        <translation>Pass, or room / initials / phone end (F2: name)</translation>
    </message>
    <message>
        <source>指令码,10 位数字</source>
        <translation>Order code, 10 digits</translation>
    </message>
    <message>
        <source>社区在电话里念指令码。一个码只对本终端、这张证或这一位有效,一小时内用一次。</source>
        <translation>Read out by the office; good once, for an hour.</translation>
    </message>
    <message>
        <source>执行</source>
        <translation>Carry out</translation>
    </message>
    <message>
        <source>证 {serial} 从现在起在本卡口停用。</source>
        <translation>Pass {serial} is stopped at this gate from now on.</translation>
    </message>
    <message>
        <source>停用这张证:{serial}</source>
        <translation>Stop this pass: {serial}</translation>
    </message>
    <message>
        <source>放行一次,按卡片上的方向:{who}</source>
        <translation>Let through once, in the direction shown: {who}</translation>
    </message>
    <message>
        <source>电话指令:念给一个卡口,一小时内用一次</source>
        <translation>Telephone order: read out to one gate, used once within an hour</translation>
    </message>
    <message>
        <source>念给哪一台</source>
        <translation>Station to read it to</translation>
    </message>
    <message>
        <source>哪张证(证号:立即停用并作废),或哪一位(房号、姓名、尾号:放行一次)</source>
        <translation>Which pass (serial: stopped there, and revoked), or who (room no., name, end of phone: let through once)</translation>
    </message>
    <message>
        <source>选一行</source>
        <translation>Choose a line</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>给出指令码</source>
        <translation>Give the order code</translation>
    </message>
    <message>
        <source>指令码</source>
        <translation>Order code</translation>
    </message>
    <message>
        <source>零 幺 二 三 四 五 六 七 八 九</source>
        <translation>zero one two three four five six seven eight nine</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>只对 {station} 号机有效,到 {until} 为止。请对方在卡口按 Ctrl+D,先输证号或那一位,再输这 10 位。</source>
        <translation>For station {station} only, until {until}. At the gate: Ctrl+D, first the serial or the person, then these 10 digits.</translation>
    </message>
</context>
<context>
    <name>OrderPresenter</name>
    <message>
        <source>证 {serial} 已作废。其他卡口用上下一个下发包以后也会拦下。</source>
        <translation>Pass {serial} is revoked. Other gates stop it too once they have the next office bundle.</translation>
    </message>
    <message>
        <source>登记里还没有这张证</source>
        <translation>this pass is not on record yet</translation>
    </message>
    <message>
        <source>停用并作废这张证:{serial}  {holder}</source>
        <translation>Stop and revoke this pass: {serial}  {holder}</translation>
    </message>
    <message>
        <source>放行一次:{who}  {dwelling}</source>
        <translation>Let through once: {who}  {dwelling}</translation>
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
    <name>PackTable</name>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>From</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>进出须知</source>
        <translation>Gate notice</translation>
    </message>
    <message>
        <source>居家隔离告知书</source>
        <translation>Isolation notice</translation>
    </message>
    <message>
        <source>值守卡</source>
        <translation>Operator card</translation>
    </message>
    <message>
        <source>扫码枪设置单</source>
        <translation>Scanner sheet</translation>
    </message>
    <message>
        <source>打印校准页</source>
        <translation>Calibration page</translation>
    </message>
    <message>
        <source>体温检测表</source>
        <translation>Reading sheet</translation>
    </message>
    <message>
        <source>个人信息采集表</source>
        <translation>Personal data sheet</translation>
    </message>
    <message>
        <source>巡查记录表</source>
        <translation>Patrol sheet</translation>
    </message>
    <message>
        <source>交接班单</source>
        <translation>Hand-over sheet</translation>
    </message>
    <message>
        <source>发热处置单</source>
        <translation>Fever case sheet</translation>
    </message>
    <message>
        <source>返回登记告知</source>
        <translation>Return notice</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>纸单补录</source>
        <translation>Paper entry</translation>
    </message>
    <message>
        <source>表的编号</source>
        <translation>Sheet number</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>谁:房号 姓名 尾号 证号</source>
        <translation>Who: room, name, end of phone, serial</translation>
    </message>
    <message>
        <source>体温</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>放行了</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>没有放行</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>记下这一行</source>
        <translation>Record this row</translation>
    </message>
    <message>
        <source>0731 回车 = 07:31    / = 换进出    * = 没有放行    体温空着 = 没有量    回车 = 下一行</source>
        <translation>0731 Enter = 07:31    / = in or out    * = stopped    no reading = not measured    Enter = next row</translation>
    </message>
    <message>
        <source>空白表,每种 10 张:</source>
        <translation>Blank sheets, 10 of each:</translation>
    </message>
    <message>
        <source>空白表已存到:{path}</source>
        <translation>Blank sheets are in: {path}</translation>
    </message>
    <message>
        <source>体温检测表</source>
        <translation>Reading sheet</translation>
    </message>
    <message>
        <source>个人信息采集表</source>
        <translation>Personal data sheet</translation>
    </message>
    <message>
        <source>巡查记录表</source>
        <translation>Patrol sheet</translation>
    </message>
    <message>
        <source>是哪一位?输入数字,0 = 都不是</source>
        <translation>Which one? Type the digit, 0 = none of them</translation>
    </message>
    <message>
        <source>没有找到。0 回车 = 照表上写的名字记下</source>
        <translation>Not found. 0 Enter = record the name as written</translation>
    </message>
    <message>
        <source>这张表的这一行已经补录过。再按一次回车 = 还是要记。</source>
        <translation>This row of this sheet was entered already. Enter again = record it all the same.</translation>
    </message>
    <message>
        <source>前后 5 分钟内同一人已有同方向的记录。再按一次回车 = 还是要记。</source>
        <translation>The same person passed the same way within 5 minutes. Enter again = record it all the same.</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>单据</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>卡口</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>房号,如 3-1-501</source>
        <translation>Room no., such as 3-1-501</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>几天</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>谁送东西</source>
        <translation>Who brings things</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>几张</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>第二语言</source>
        <translation>Second language</translation>
    </message>
    <message>
        <source>第二语言的几行</source>
        <translation>Its lines</translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>所有卡口</source>
        <translation>All gates</translation>
    </message>
    <message>
        <source>A4,对折</source>
        <translation>A4, folded</translation>
    </message>
</context>
<context>
    <name>PapersPresenter</name>
    <message>
        <source>从第 {number} 张起编号,存好或打印以后才算用掉。</source>
        <translation>Numbered from sheet {number}; the numbers count as used once saved or printed.</translation>
    </message>
    <message>
        <source>卡口自己打印这一种。这里写的第二语言,随下发包到各卡口。</source>
        <translation>The gates print this one themselves. The second language typed here goes to them in the office bundle.</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{name}已写入 {file}。</source>
        <translation>{name} is written to {file}.</translation>
    </message>
    <message>
        <source>正在生成{name}</source>
        <translation>Making: {name}</translation>
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
    <message>
        <source>出门条</source>
        <translation>Exit slip</translation>
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
        <source>制证批次…</source>
        <translation>Print runs…</translation>
    </message>
    <message>
        <source>补办…</source>
        <translation>Reprint…</translation>
    </message>
    <message>
        <source>作废所选…</source>
        <translation>Revoke selected…</translation>
    </message>
    <message>
        <source>单张签发…</source>
        <translation>Issue one…</translation>
    </message>
    <message>
        <source>空白证…</source>
        <translation>Blank passes…</translation>
    </message>
    <message>
        <source>样式…</source>
        <translation>Design…</translation>
    </message>
    <message>
        <source>疑似复制…</source>
        <translation>Copies…</translation>
    </message>
    <message>
        <source>电话指令…</source>
        <translation>Telephone order…</translation>
    </message>
    <message>
        <source>查找:编号、持证人、车牌或房号 3-1-501</source>
        <translation>Find: serial, holder, plate or room no. 3-1-501</translation>
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
        <source>第 {run} 批没有印完({printed:,}/{planned:,}):在“制证批次”里继续。</source>
        <translation>Run {run} is not finished ({printed:,}/{planned:,}): go on with it in &quot;Print runs&quot;.</translation>
    </message>
    <message>
        <source>将打印 {count:,} 张,不打印 {left_out:,} 张。</source>
        <translation>To be printed: {count:,}. Left out: {left_out:,}.</translation>
    </message>
    <message>
        <source>{count:,} 张出入证已登记并写入 {files} 个文件,另有签收单。请打印后发放。</source>
        <translation>Passes registered: {count:,}, in files: {files}, with a distribution list. Please print and hand them out.</translation>
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
        <source>应急</source>
        <translation>emergency</translation>
    </message>
    <message>
        <source>名册上没有</source>
        <translation>not on the roster</translation>
    </message>
</context>
<context>
    <name>PassageTable</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>体温</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>钟可疑</source>
        <translation>clock in doubt</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>PassesOfRunTable</name>
    <message>
        <source>第几张纸</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Serial</translation>
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
        <source>车牌</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>换口令</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation>Old passphrase</translation>
    </message>
    <message>
        <source>新口令,至少 8 个字</source>
        <translation>New passphrase, 8 or longer</translation>
    </message>
    <message>
        <source>再输一次新口令</source>
        <translation>New passphrase again</translation>
    </message>
    <message>
        <source>请告诉每一班的人。以前做的备份仍用当时的口令。忘了口令,社区办公室可以重设。</source>
        <translation>Please tell every shift. Backups made before keep the passphrase of then. If it is forgotten, the office can set it anew.</translation>
    </message>
    <message>
        <source>口令已换。下一次打开用新口令。</source>
        <translation>The passphrase is changed. Use the new one from the next start on.</translation>
    </message>
    <message>
        <source>现在的口令(&amp;O)</source>
        <translation>&amp;Old passphrase</translation>
    </message>
    <message>
        <source>新口令,至少 8 个字(&amp;N)</source>
        <translation>&amp;New passphrase, 8 or longer</translation>
    </message>
    <message>
        <source>再输一次新口令(&amp;A)</source>
        <translation>New passphrase &amp;again</translation>
    </message>
    <message>
        <source>以前做的备份仍用当时的口令打开,请把旧口令留到那些备份到期。</source>
        <translation>Backups made before still open with the passphrase of then; please keep the old one as long as they last.</translation>
    </message>
</context>
<context>
    <name>PassphraseTask</name>
    <message>
        <source>换口令…</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>打开这台电脑上的办公室要用的口令。</source>
        <translation>The passphrase that opens the office on this computer.</translation>
    </message>
    <message>
        <source>正在换口令</source>
        <translation>Changing the passphrase</translation>
    </message>
    <message>
        <source>口令已换。下一次打开用新口令。</source>
        <translation>The passphrase is changed. Use the new one from the next start on.</translation>
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
    <name>PdfPreview</name>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>第 {page} / {pages} 页</source>
        <translation>{page} / {pages}</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>不能预览</source>
        <translation>No preview</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>一人的资料</source>
        <translation>One person&apos;s data</translation>
    </message>
    <message>
        <source>花名册、照片、出入证、收到的全部记录,写成 PDF 和 JSON。文件里的姓名和号码是全的,只交给本人。</source>
        <translation>Roster, photo, passes and all records received, as PDF and JSON. Names and numbers are whole in these files; give them to that person only.</translation>
    </message>
    <message>
        <source>哪一位:房号 3-1-501、姓名或电话后四位(&amp;N)</source>
        <translation>Who: room 3-1-501, &amp;name or last four of the phone</translation>
    </message>
    <message>
        <source>选一行(&amp;L)</source>
        <translation>Choose a &amp;line</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>PersonTask</name>
    <message>
        <source>一人的资料…</source>
        <translation>One person&apos;s data…</translation>
    </message>
    <message>
        <source>本人来问时,把社区存的全部资料给本人。</source>
        <translation>All the office holds of somebody, for that person on request.</translation>
    </message>
    <message>
        <source>没有找到。请换一种写法。</source>
        <translation>Nobody found. Please type it in another way.</translation>
    </message>
    <message>
        <source>文件放在哪个文件夹</source>
        <translation>Folder for the files</translation>
    </message>
    <message>
        <source>正在查找 {number} 号居民的全部记录</source>
        <translation>Finding all records of resident {number}</translation>
    </message>
    <message>
        <source>{records:,} 条记录、{passes} 张证已写入 {pdf} 和 {json}。只交给本人,交后请从电脑上删去。</source>
        <translation>Records {records:,}, passes {passes}, written to {pdf} and {json}. Give them to that person only, then delete them from this computer.</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>登记的照片</source>
        <translation>Photo on record</translation>
    </message>
    <message>
        <source>照片读不出来</source>
        <translation>The photo cannot be read</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>照片导入前核对</source>
        <translation>Check photos before importing</translation>
    </message>
    <message>
        <source>文件名写证件号,或“3-1-501 王小明”,或“云上苑 3-1-501 王小明”。照片缩小后加密保存,随下发包到卡口,只在核对人证时显示;原来的文件不改动。</source>
        <translation>Name each file by ID number, or &quot;3-1-501 王小明&quot;, or &quot;云上苑 3-1-501 王小明&quot;. Photos are made small, kept encrypted, go to the gates in the office bundle, and are shown only to compare person and pass; your files stay as they are.</translation>
    </message>
    <message>
        <source>不导入的照片文件</source>
        <translation>Photo files not imported</translation>
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
        <source>导入 {count:,} 张照片</source>
        <translation>Import {count:,} photos</translation>
    </message>
</context>
<context>
    <name>PhotoPresenter</name>
    <message>
        <source>正在核对照片 {folder}</source>
        <translation>Checking photos {folder}</translation>
    </message>
    <message>
        <source>选择放照片的文件夹</source>
        <translation>Choose the folder with the photos</translation>
    </message>
    <message>
        <source>可导入 {good:,} 张照片,其中 {replaced:,} 人已有照片,将换成新的;{problems:,} 个文件不导入。现在还没有导入任何内容。</source>
        <translation>Photos to import {good:,}, of which for people who have one, to be replaced, {replaced:,}; files not imported {problems:,}. Nothing has been imported yet.</translation>
    </message>
    <message>
        <source>正在导入照片</source>
        <translation>Importing photos</translation>
    </message>
    <message>
        <source>{count:,} 张照片已导入。请生成下发包交给卡口,核对人证时就能看到。</source>
        <translation>Photos imported: {count:,}. Now make an office bundle, so that the gates see them when they compare.</translation>
    </message>
    <message>
        <source>没有导入照片,花名册没有改动。</source>
        <translation>No photos were imported; the roster is unchanged.</translation>
    </message>
</context>
<context>
    <name>PhotoProblemTable</name>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>为什么不导入</source>
        <translation>Why not imported</translation>
    </message>
    <message>
        <source>不是 JPEG、PNG、WebP 图片</source>
        <translation>Not a JPEG, PNG or WebP picture</translation>
    </message>
    <message>
        <source>文件名看不懂:应是证件号,或“3-1-501 姓名”</source>
        <translation>The file name makes no sense: an ID number, or &quot;3-1-501 name&quot;</translation>
    </message>
    <message>
        <source>花名册上没有这个人</source>
        <translation>Nobody of that name or number is on the roster</translation>
    </message>
    <message>
        <source>花名册上有几个人都对得上,请在前面写上小区</source>
        <translation>Several people on the roster fit; put the compound in front</translation>
    </message>
    <message>
        <source>前面已有这个人的照片</source>
        <translation>A photo of this person came before</translation>
    </message>
    <message>
        <source>文件读不出来</source>
        <translation>The file cannot be read</translation>
    </message>
    <message>
        <source>图片坏了,打不开</source>
        <translation>The picture is damaged</translation>
    </message>
    <message>
        <source>图片太大(最多 20 MB、5000 万像素)</source>
        <translation>Too large (at most 20 MB, 50 million pixels)</translation>
    </message>
    <message>
        <source>图片太小,看不清人</source>
        <translation>Too small to tell who it is</translation>
    </message>
</context>
<context>
    <name>PictureDrop</name>
    <message>
        <source>剪贴板</source>
        <translation>Clipboard</translation>
    </message>
</context>
<context>
    <name>PlateSigns</name>
    <message>
        <source>省份和特殊车牌,一键一个</source>
        <translation>Provinces and special plates, one key each</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>先看看:导入会带来什么</source>
        <translation>Preview: what an import would bring</translation>
    </message>
    <message>
        <source>现在什么都没有改动。导入时每个文件要么全收,要么不收。</source>
        <translation>Nothing is changed now. An import takes each file wholly or not at all.</translation>
    </message>
    <message>
        <source>这些文件导入后会怎样</source>
        <translation>What these files would become</translation>
    </message>
    <message>
        <source>没有文件。</source>
        <translation>No files.</translation>
    </message>
    <message>
        <source>导入这些文件</source>
        <translation>Import these files</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Do not import</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>会是</source>
        <translation>Would be</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>新记录</source>
        <translation>New records</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>补上缺号</source>
        <translation>Fills gaps</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>Station {number}</translation>
    </message>
    <message>
        <source>{begin}–{end}</source>
        <translation>{begin}–{end}</translation>
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
        <source>证件</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Tenure</translation>
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
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>租户(出租房)</source>
        <translation>Tenants (rented homes)</translation>
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
        <source>用打印机打印…</source>
        <translation>Print on a printer…</translation>
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
    <name>PrinterPanel</name>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>小票和单据总是先存成文件;选了打印机,存好以后马上打印。</source>
        <translation>Slips and papers are always saved as files first; with a printer chosen, they are printed right after.</translation>
    </message>
    <message>
        <source>只存文件</source>
        <translation>Files only</translation>
    </message>
    <message>
        <source>正在找打印机…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>这台电脑上没有打印机。</source>
        <translation>This computer has no printer.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
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
        <source>各卡口用上了没有…</source>
        <translation>What the gates use…</translation>
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
    <name>Purge</name>
    <message>
        <source>通行</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>出入证</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>应急说明</source>
        <translation>Emergency explained</translation>
    </message>
    <message>
        <source>返回登记</source>
        <translation>Return registrations</translation>
    </message>
    <message>
        <source>交接备注</source>
        <translation>Hand-over notes</translation>
    </message>
    <message>
        <source>值守日志</source>
        <translation>Duty log</translation>
    </message>
    <message>
        <source>卡口自加的值守人员</source>
        <translation>Operators added at gates</translation>
    </message>
    <message>
        <source>体温枪名称</source>
        <translation>Thermometer names</translation>
    </message>
    <message>
        <source>印证批次</source>
        <translation>Print runs</translation>
    </message>
    <message>
        <source>查看用途</source>
        <translation>Purposes of access</translation>
    </message>
    <message>
        <source>未收的上报包</source>
        <translation>Refused station bundles</translation>
    </message>
    <message>
        <source>{day} 以前的个人信息会永远消失;记录本身都在,一条接一条仍可核对。</source>
        <translation>Personal data from before {day} goes for ever; the records stay, each still proven by the next.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段还缺 {first:,}–{last:,}:收到以后由那台终端销毁。</source>
        <translation>Station {station}, epoch {epoch}, still lacks {first:,}–{last:,}: once they are here, the station purges them.</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段 {first:,}–{last:,} 中的 {n:,} 条</source>
        <translation>Station {station}, epoch {epoch}: {n:,} of records {first:,}–{last:,}</translation>
    </message>
    <message>
        <source>{number} 号保全,公文号 {document},{resident} 号居民</source>
        <translation>Hold {number}, document no. {document}, resident {resident}</translation>
    </message>
    <message>
        <source>{number} 号保全,公文号 {document},{first} 至 {until} 的全部</source>
        <translation>Hold {number}, document no. {document}, all from {first} until {until}</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>请更正的理由</source>
        <translation>Why a correction was asked</translation>
    </message>
    <message>
        <source>不更正的理由</source>
        <translation>Why it was declined</translation>
    </message>
    <message>
        <source>上报包和下发包</source>
        <translation>Station and office bundles</translation>
    </message>
    <message>
        <source>启用包</source>
        <translation>Kits</translation>
    </message>
    <message>
        <source>打印文件和表格</source>
        <translation>Printed files and tables</translation>
    </message>
    <message>
        <source>过期的月密钥</source>
        <translation>Expired monthly keys</translation>
    </message>
    <message>
        <source>没有个人信息;规则保存 {keep} 天。</source>
        <translation>No personal data; the rules keep it for {keep} days.</translation>
    </message>
    <message>
        <source>最早的记录 {oldest} 天,规则保存 {keep} 天:已过期 {over} 天。</source>
        <translation>Oldest record {oldest} days; the rules keep {keep}: {over} overdue.</translation>
    </message>
    <message>
        <source>最早的记录 {oldest} 天,规则保存 {keep} 天:还有 {left} 天。</source>
        <translation>Oldest record {oldest} days; the rules keep {keep}: {left} left.</translation>
    </message>
    <message>
        <source>不动:{hold}</source>
        <translation>Stays: {hold}</translation>
    </message>
    <message>
        <source>没有到期的个人信息。</source>
        <translation>No personal data is due.</translation>
    </message>
    <message>
        <source>{kind}:{n:,} 条</source>
        <translation>{kind}: {n:,}</translation>
    </message>
    <message>
        <source>离开花名册 {n:,} 人,照片 {photos:,} 张;他们的证作废。</source>
        <translation>Left the roster: people {n:,}, photos {photos:,}; their passes are revoked.</translation>
    </message>
    <message>
        <source>一起删除,{kind}:{n:,} 个</source>
        <translation>Deleted along, {kind}: {n:,}</translation>
    </message>
    <message>
        <source>找不到的文件 {n:,} 个(在 U 盘上或被移走):请人工销毁。</source>
        <translation>Files not found: {n:,} (on sticks, or moved). Please destroy them by hand.</translation>
    </message>
    <message>
        <source>不动:法律保全 {n:,} 条。</source>
        <translation>Stays: {n:,} under a legal hold.</translation>
    </message>
    <message>
        <source>不动:证还有效 {n:,} 条,到期后再销毁。</source>
        <translation>Stays: {n:,} whose passes are valid; purged once those end.</translation>
    </message>
    <message>
        <source>不动:{n:,} 条还没有回执。</source>
        <translation>Stays: {n:,} without a receipt yet.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>还没有答复的终端:{numbers} 号。</source>
        <translation>Stations without an answer: {numbers}.</translation>
    </message>
    <message>
        <source>以后</source>
        <translation>further notice</translation>
    </message>
</context>
<context>
    <name>PurgePanel</name>
    <message>
        <source>销毁个人信息</source>
        <translation>Purge personal data</translation>
    </message>
    <message>
        <source>销毁这一天以前的,例如 2026-11-22(&amp;D)</source>
        <translation>Purge all before this &amp;day, such as 2026-11-22</translation>
    </message>
    <message>
        <source>离开花名册的人的编号,用逗号隔开,可不填(&amp;G)</source>
        <translation>Numbers of those &amp;gone from the roster, with commas; may be empty</translation>
    </message>
    <message>
        <source>会销毁的(&amp;L)</source>
        <translation>What wou&amp;ld be purged</translation>
    </message>
    <message>
        <source>先看看</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>新花名册里没有的人…</source>
        <translation>Who is not on a new roster…</translation>
    </message>
    <message>
        <source>第二个人的姓名或编号(&amp;N)</source>
        <translation>Second person&apos;s &amp;name or number</translation>
    </message>
    <message>
        <source>第二个人的 PIN(&amp;P)</source>
        <translation>Second person&apos;s &amp;PIN</translation>
    </message>
    <message>
        <source>写销毁证明…</source>
        <translation>Write the certificate…</translation>
    </message>
    <message>
        <source>销毁不能恢复,要两个人同意:已登录的一位,和另一位。备份、旧的下发包和启用包一起删除,之后请重新备份,并生成下发包交给各卡口,由它们照办。</source>
        <translation>A purge cannot be undone and takes two people: whoever is signed on, and another. Backups, old office bundles and kits are deleted along; afterwards please back up anew, and make an office bundle so that the gates purge too.</translation>
    </message>
    <message>
        <source>接着做完</source>
        <translation>Finish it</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>Purge</translation>
    </message>
</context>
<context>
    <name>PurgeTask</name>
    <message>
        <source>销毁…</source>
        <translation>Purge…</translation>
    </message>
    <message>
        <source>上一次销毁停在半路,请接着做完。</source>
        <translation>The last purge stopped half-way; please finish it.</translation>
    </message>
    <message>
        <source>正在数要销毁的</source>
        <translation>Counting what would be purged</translation>
    </message>
    <message>
        <source>全部在册居民的新花名册</source>
        <translation>New roster of all residents</translation>
    </message>
    <message>
        <source>正在对照花名册</source>
        <translation>Comparing the roster</translation>
    </message>
    <message>
        <source>新花名册里没有 {n} 人,编号已填好。请核对,再“先看看”。</source>
        <translation>Not on the new roster: {n}; their numbers are filled in. Please check them, then &quot;Preview&quot;.</translation>
    </message>
    <message>
        <source>正在销毁</source>
        <translation>Purging</translation>
    </message>
    <message>
        <source>已销毁。请写证明、重新备份,并生成下发包交给各卡口。</source>
        <translation>Purged. Now write the certificate, back up anew, and make an office bundle for the gates.</translation>
    </message>
    <message>
        <source>销毁证明 {number}.pdf</source>
        <translation>Purge certificate {number}.pdf</translation>
    </message>
    <message>
        <source>销毁证明</source>
        <translation>Purge certificate</translation>
    </message>
    <message>
        <source>正在写销毁证明</source>
        <translation>Writing the purge certificate</translation>
    </message>
    <message>
        <source>证明已写好:{name}。{waiting}</source>
        <translation>The certificate is written: {name}. {waiting}</translation>
    </message>
</context>
<context>
    <name>PurposeForm</name>
    <message>
        <source>用途(&amp;U)</source>
        <translation>P&amp;urpose</translation>
    </message>
    <message>
        <source>说明(&amp;W)</source>
        <translation>In &amp;words</translation>
    </message>
    <message>
        <source>公文号(&amp;D)</source>
        <translation>&amp;Document no.</translation>
    </message>
</context>
<context>
    <name>QuarantinePanel</name>
    <message>
        <source>未收的文件</source>
        <translation>Refused files</translation>
    </message>
    <message>
        <source>文件单独存放在“{folder}”文件夹里,原有记录没有改动。按 Enter 看一个文件的详情。</source>
        <translation>The files are kept aside in the folder &quot;{folder}&quot;; the records held are unchanged. Enter shows all about a file.</translation>
    </message>
    <message>
        <source>没有未收的文件。</source>
        <translation>No refused files.</translation>
    </message>
    <message>
        <source>再试所选的</source>
        <translation>Try the chosen one again</translation>
    </message>
    <message>
        <source>全部再试一次</source>
        <translation>Try all again</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>QueueWindow</name>
    <message>
        <source>给排队的人看</source>
        <translation>For the queue</translation>
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
        <source>请坐着等,有人来接您</source>
        <translation>Please stay seated; someone will come for you</translation>
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
        <source>请只去登记的那一户,按时离开</source>
        <translation>Only the household named, please; leave in time</translation>
    </message>
    <message>
        <source>目前不接待来访</source>
        <translation>No visitors at present</translation>
    </message>
    <message>
        <source>现在没法测,已记下</source>
        <translation>Cannot be measured now; noted</translation>
    </message>
    <message>
        <source>名册上没有,楼栋长已确认</source>
        <translation>Not on the roster; building head agrees</translation>
    </message>
    <message>
        <source>返回登记已办好,请回家</source>
        <translation>Return is registered; please go home</translation>
    </message>
    <message>
        <source>本户的出入证暂停使用,请联系社区</source>
        <translation>The household&apos;s passes are paused; please contact the community</translation>
    </message>
    <message>
        <source>这张出入证已挂失</source>
        <translation>Pass was reported lost</translation>
    </message>
    <message>
        <source>这种证走这个方向另有规定</source>
        <translation>Other rules for this pass this way</translation>
    </message>
    <message>
        <source>现在不在这张证的时段内</source>
        <translation>Outside this pass&apos;s hours</translation>
    </message>
    <message>
        <source>这栋楼现在有专门安排,请联系社区</source>
        <translation>Building has its own rules now; please contact the community</translation>
    </message>
    <message>
        <source>请社区人员来看一下</source>
        <translation>Please call the community over</translation>
    </message>
    <message>
        <source>请戴好口罩</source>
        <translation>Mask on, please</translation>
    </message>
    <message>
        <source>人和证对不上,请核对</source>
        <translation>Person and pass differ; check</translation>
    </message>
    <message>
        <source>请换一种证件登记</source>
        <translation>Please show another ID</translation>
    </message>
    <message>
        <source>请社区人员来定</source>
        <translation>The community decides</translation>
    </message>
    <message>
        <source>正在联系住户</source>
        <translation>Calling the host</translation>
    </message>
    <message>
        <source>住户今天不方便接待</source>
        <translation>The host cannot receive today</translation>
    </message>
    <message>
        <source>外出超过了规定时间,已记下</source>
        <translation>Out longer than allowed; noted</translation>
    </message>
    <message>
        <source>请问一声从哪里来</source>
        <translation>Please ask: coming from where?</translation>
    </message>
    <message>
        <source>同车有人要等一等,其他人可以步行(F6)</source>
        <translation>Someone in the vehicle has to wait, others may walk (F6)</translation>
    </message>
    <message>
        <source>这张证已经走过这个方向,请核对人和证</source>
        <translation>Went this way already; please compare person and pass</translation>
    </message>
    <message>
        <source>人和证已核对,相符</source>
        <translation>Person and pass compared: match</translation>
    </message>
    <message>
        <source>这张临时证只用一次,已经用过</source>
        <translation>Temporary pass for one entry, used already</translation>
    </message>
    <message>
        <source>按社区电话指令放行,只这一次</source>
        <translation>Let through by telephone order, this once</translation>
    </message>
    <message>
        <source>按规则允许的理由放行</source>
        <translation>Let through for an allowed reason</translation>
    </message>
    <message>
        <source>按纸单补录</source>
        <translation>Entered from paper</translation>
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
    <name>RecoverDialog</name>
    <message>
        <source>用恢复单打开</source>
        <translation>Open with the recovery sheet</translation>
    </message>
    <message>
        <source>请输恢复单上的 58 个字符(大小写、空格都不要紧),或用扫码枪扫上面的码;再设一个新口令。</source>
        <translation>Type the 58 characters of the recovery sheet (case and spaces do not matter), or scan the code on it; then choose a new passphrase.</translation>
    </message>
    <message>
        <source>恢复单上的字符(&amp;S)</source>
        <translation>&amp;Sheet&apos;s characters</translation>
    </message>
    <message>
        <source>新口令,至少 8 个字(&amp;N)</source>
        <translation>&amp;New passphrase, 8 or longer</translation>
    </message>
    <message>
        <source>再输一次新口令(&amp;A)</source>
        <translation>New passphrase &amp;again</translation>
    </message>
    <message>
        <source>设新口令并打开</source>
        <translation>Set the passphrase and open</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>口令忘了,只有恢复单能打开办公室。它印在一张纸上,程序里不留。旁边另存一个离线副本(.age),里面是社区的根密钥,只有这张恢复单能打开。请印出来封好,放进办公室以外的保险柜;离线副本拷到单独的 U 盘,另放一处;然后删除电脑上的 PDF。新的一生成,旧的恢复单就打不开办公室了。</source>
        <translation>If the passphrase is forgotten, only the recovery sheet opens the office. It is on paper alone, never in the program. Beside it an offline copy (.age) is saved: the community&apos;s root key, which only this sheet opens. Print the sheet, seal it and put it in a safe outside the office; copy the offline copy to a stick of its own, kept elsewhere; then delete the PDF here. A new sheet ends the old one.</translation>
    </message>
    <message>
        <source>办公室的口令(&amp;P)</source>
        <translation>Office&apos;s &amp;passphrase</translation>
    </message>
    <message>
        <source>选择位置并生成恢复单…</source>
        <translation>Choose a place and make the sheet…</translation>
    </message>
    <message>
        <source>还没有生成过恢复单。口令一旦忘了,数据就打不开了。</source>
        <translation>There is no recovery sheet yet. If the passphrase is forgotten, the data cannot be opened.</translation>
    </message>
    <message>
        <source>最近一张 {when} 生成,单号指纹 {mark}。</source>
        <translation>The newest was made {when}, fingerprint {mark}.</translation>
    </message>
</context>
<context>
    <name>RecoveryTask</name>
    <message>
        <source>恢复单…</source>
        <translation>Recovery sheet…</translation>
    </message>
    <message>
        <source>还没有生成过。口令忘了就打不开了,请尽快生成。</source>
        <translation>None yet. A forgotten passphrase locks the data for ever; please make one soon.</translation>
    </message>
    <message>
        <source>最近一张 {day} 生成。</source>
        <translation>The newest was made {day}.</translation>
    </message>
    <message>
        <source>恢复单.pdf</source>
        <translation>Recovery sheet.pdf</translation>
    </message>
    <message>
        <source>恢复单放在哪里</source>
        <translation>Where to put the recovery sheet</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>正在生成恢复单</source>
        <translation>Making the recovery sheet</translation>
    </message>
    <message>
        <source>恢复单 {sheet} 和离线副本 {copy} 已生成。请打印恢复单,然后删除这个 PDF。</source>
        <translation>Recovery sheet {sheet} and offline copy {copy} are made. Please print the sheet, then delete this PDF.</translation>
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
    <name>ReprintPanel</name>
    <message>
        <source>补办出入证</source>
        <translation>Reprint a pass</translation>
    </message>
    <message>
        <source>补办的证是新编号,旧证随即作废。卡口用上下一个下发包以后才会拦下旧证。</source>
        <translation>The new pass has a new serial, and the old one is revoked at once. Gates stop the old one once they have the next office bundle.</translation>
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
        <source>与旧证同时到期</source>
        <translation>As the old pass</translation>
    </message>
    <message>
        <source>选择文件并补办…</source>
        <translation>Choose a file and reprint…</translation>
    </message>
    <message>
        <source>不补办</source>
        <translation>Do not reprint</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>第几条</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>请卡口</source>
        <translation>Asked of the gate</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>卡口答复</source>
        <translation>Gate&apos;s answer</translation>
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
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>Plates</translation>
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
        <source>、</source>
        <translation>, </translation>
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
    <name>RestoreDialog</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>卡口和办公室的备份都可以。打开时会问原来那台电脑还用不用:两台不能同时用同一份记录。</source>
        <translation>A gate&apos;s backup or an office&apos;s. When it opens, it asks whether the old computer is still in use: two may not use the same records at once.</translation>
    </message>
    <message>
        <source>备份文件,.ckz(&amp;F)</source>
        <translation>Backup, .ckz (&amp;F)</translation>
    </message>
    <message>
        <source>备份那天的口令(&amp;P)</source>
        <translation>Passphrase of the day it was made (&amp;P)</translation>
    </message>
    <message>
        <source>恢复并打开</source>
        <translation>Restore and open</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>已停下,什么都没有恢复。</source>
        <translation>Stopped; nothing was restored.</translation>
    </message>
    <message>
        <source>请选择备份文件。</source>
        <translation>Choose a backup.</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>返回登记</source>
        <translation>Return registration</translation>
    </message>
    <message>
        <source>谁回来了:扫证,或 房号 / 首字母 / 电话尾号(F2 输姓名)</source>
        <translation>Who: scan, or room / initials / phone end (F2: name)</translation>
    </message>
    <message>
        <source>体温,按顺序,中间空格:366 365;测不到的用 -</source>
        <translation>Readings in order, with blanks: 366 365; - for none</translation>
    </message>
    <message>
        <source>从哪里回来(省、市)</source>
        <translation>Back from (province, city)</translation>
    </message>
    <message>
        <source>怎么来的:1 火车  2 飞机  3 客车  4 自驾  5 其他,后面写车次:1 K109</source>
        <translation>How: 1 train  2 plane  3 coach  4 car  5 other, its number: 1 K109</translation>
    </message>
    <message>
        <source>几时到的:0731,或 1121 0731;不填就是刚才</source>
        <translation>Arrived: 0731, or 1121 0731; empty: just now</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>已告知怎么做。本人承诺照办:1 是    2 没有</source>
        <translation>Was told what to do, and promises it: 1 yes    2 no</translation>
    </message>
    <message>
        <source>再打印告知单</source>
        <translation>Print notice again</translation>
    </message>
    <message>
        <source>登记并打印告知单</source>
        <translation>Register, print notice</translation>
    </message>
    <message>
        <source>登记已存盘;告知单还没有打印</source>
        <translation>Registration saved; notice not printed yet</translation>
    </message>
    <message>
        <source>同来的家人</source>
        <translation>Family along</translation>
    </message>
    <message>
        <source>同来的家人,输编号,没有就回车:{people}</source>
        <translation>Family along, by number, or just Enter: {people}</translation>
    </message>
</context>
<context>
    <name>ReturnPresenter</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name} 等 {n} 人</source>
        <translation>{name}, party of {n}</translation>
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
        <source>照片…</source>
        <translation>Photos…</translation>
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
        <source>共 {compounds} 个小区,{households:,} 户,{residents:,} 人;有照片 {photos:,} 人</source>
        <translation>Compounds {compounds}, households {households:,}, residents {residents:,}; with a photo {photos:,}</translation>
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
        <source>其中 {n:,} 人以前已销毁,导入后会重新在册。</source>
        <translation> Purged before, on the roster again after this import: {n:,}.</translation>
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
    <name>RuleTable</name>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>加入规则文件…</source>
        <translation>Add a rules file…</translation>
    </message>
    <message>
        <source>示例存到文件夹…</source>
        <translation>Save examples…</translation>
    </message>
    <message>
        <source>规则的日程</source>
        <translation>Rules by date</translation>
    </message>
    <message>
        <source>所选规则的内容</source>
        <translation>Selected rules: content</translation>
    </message>
    <message>
        <source>所选规则与现行规则的不同</source>
        <translation>Selected rules: changes to those in force</translation>
    </message>
    <message>
        <source>还没有规则:卡口照常登记,不作判断。请按“加入规则文件”。</source>
        <translation>No rules yet: gates record and do not judge. Press &quot;Add a rules file&quot;.</translation>
    </message>
    <message>
        <source>请在上面选一份规则。</source>
        <translation>Please select rules above.</translation>
    </message>
    <message>
        <source>没有不同。</source>
        <translation>No difference.</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>加入规则文件</source>
        <translation>Add a rules file</translation>
    </message>
    <message>
        <source>与现行规则的不同</source>
        <translation>Changes to those in force</translation>
    </message>
    <message>
        <source>和现行规则没有不同。</source>
        <translation>No changes to those in force.</translation>
    </message>
    <message>
        <source>要改的地方</source>
        <translation>What to correct</translation>
    </message>
    <message>
        <source>确认加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>不加入</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>加入后请生成下发包。卡口用上以后,到开始的那一分钟自动更换,不用再操作。加入后不能撤回,只能再加一份。</source>
        <translation>Then please make an office bundle. Once the gates have it, rules change by themselves at their minute. What is added cannot be taken back, only followed by other rules.</translation>
    </message>
    <message>
        <source>请在文件里改好这些地方,保存,再加入一次。现行规则没有改动。</source>
        <translation>Please correct this in the file, save it, add it again. The rules in force are unchanged.</translation>
    </message>
</context>
<context>
    <name>RulesPresenter</name>
    <message>
        <source>正在读规则文件</source>
        <translation>Reading the rules file</translation>
    </message>
    <message>
        <source>选择规则文件</source>
        <translation>Choose a rules file</translation>
    </message>
    <message>
        <source>规则文件 (*.yaml *.yml *.json)</source>
        <translation>Rules files (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>{file} 现在不能用。</source>
        <translation>{file} cannot be used yet.</translation>
    </message>
    <message>
        <source>第 {number} 号《{title}》,{document},{start} 至 {end}</source>
        <translation>No. {number} &quot;{title}&quot;, {document}, {start} to {end}</translation>
    </message>
    <message>
        <source>第 {number} 号规则已加入,{start} 开始。请生成下发包交给卡口。</source>
        <translation>Rules no. {number} are added and begin {start}. Now make an office bundle for the gates.</translation>
    </message>
    <message>
        <source>示例存到哪里</source>
        <translation>Where to save examples</translation>
    </message>
    <message>
        <source>正在写示例</source>
        <translation>Writing examples</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已写入 {names}。用文字编辑器改好,再按“加入规则文件”。</source>
        <translation>Written: {names}. Edit one with a text editor, then press &quot;Add a rules file&quot;.</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>批次</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>已印/计划</source>
        <translation>Printed/planned</translation>
    </message>
    <message>
        <source>废证</source>
        <translation>Misprints</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Serials</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>租户</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>Owners</translation>
    </message>
    <message>
        <source>{number} 栋</source>
        <translation>Building {number}</translation>
    </message>
    <message>
        <source>{number} 单元</source>
        <translation>Unit {number}</translation>
    </message>
    <message>
        <source>(查找内容已清除)</source>
        <translation>(search erased)</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>制证批次</source>
        <translation>Print runs</translation>
    </message>
    <message>
        <source>还没有成批打印过。</source>
        <translation>No print runs yet.</translation>
    </message>
    <message>
        <source>这一批的证</source>
        <translation>Passes of this run</translation>
    </message>
    <message>
        <source>请在上面选一批。</source>
        <translation>Please select a run above.</translation>
    </message>
    <message>
        <source>继续打印其余的…</source>
        <translation>Print the rest…</translation>
    </message>
    <message>
        <source>签收单…</source>
        <translation>Distribution list…</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>用打印机打印…</source>
        <translation>Print on a printer…</translation>
    </message>
    <message>
        <source>卡纸时从第几张纸重印</source>
        <translation>After a paper jam: print again from sheet</translation>
    </message>
    <message>
        <source>选中的证已印坏:作废,换新编号印在最后</source>
        <translation>Selected are misprints: revoke, new serials printed last</translation>
    </message>
    <message>
        <source>从这一张重印…</source>
        <translation>Print again from it…</translation>
    </message>
    <message>
        <source>报废所选…</source>
        <translation>Selected are misprints…</translation>
    </message>
</context>
<context>
    <name>RunsPresenter</name>
    <message>
        <source>正在生成出入证</source>
        <translation>Making passes</translation>
    </message>
    <message>
        <source>{count:,} 张出入证已写入 {files} 个文件。请打印;重印的与原来的编号相同,旧纸请销毁。</source>
        <translation>Passes written: {count:,}, in files: {files}. Please print; passes printed again keep their serials, please destroy the old sheets.</translation>
    </message>
    <message>
        <source>正在生成签收单</source>
        <translation>Making the distribution list</translation>
    </message>
    <message>
        <source>这一批没有有效的证,没有签收单。</source>
        <translation>No pass of this run is valid, so there is no distribution list.</translation>
    </message>
    <message>
        <source>签收单已写入 {file}。</source>
        <translation>The distribution list is written to {file}.</translation>
    </message>
    <message>
        <source>文件放在哪个文件夹</source>
        <translation>Folder for the files</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
</context>
<context>
    <name>ShiftPresenter</name>
    <message>
        <source>未收 {rejected} 格,缺记录 {gaps} 格,迟报 {late} 格。按 Enter 看一格的说明。</source>
        <translation>Shifts refused {rejected}, with gaps {gaps}, late {late}. Enter explains a cell.</translation>
    </message>
</context>
<context>
    <name>ShiftSection</name>
    <message>
        <source>卡口 × 班次</source>
        <translation>Gate × shift</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>班次时间…</source>
        <translation>Shift times…</translation>
    </message>
    <message>
        <source>各卡口各班次的上报情况</source>
        <translation>How each gate reported each shift</translation>
    </message>
    <message>
        <source>还没有登记终端。请先到“卡口终端”登记一台。</source>
        <translation>There is no station yet. Please enrol one under &quot;Stations&quot; first.</translation>
    </message>
</context>
<context>
    <name>ShiftTable</name>
    <message>
        <source>卡口</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>{code} {name}</source>
        <translation>{code} {name}</translation>
    </message>
    <message>
        <source>{name}({number} 号机)</source>
        <translation>{name} (station {number})</translation>
    </message>
</context>
<context>
    <name>ShiftTimesPanel</name>
    <message>
        <source>班次时间</source>
        <translation>Shift times</translation>
    </message>
    <message>
        <source>每班几点开始(&amp;T)</source>
        <translation>Beginning of each shif&amp;t</translation>
    </message>
    <message>
        <source>就按这个时间</source>
        <translation>Use these times</translation>
    </message>
    <message>
        <source>写成 08:00 20:00,整点或半点,一天最多六班。只影响这张表怎么分格,不改动记录。</source>
        <translation>Write them like 08:00 20:00, on the hour or half hour, six a day at most. They only divide this table; no record is changed.</translation>
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
        <source>访客</source>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>取件</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>Vehicle</translation>
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
        <source>待办</source>
        <translation>Open items</translation>
    </message>
    <message>
        <source>交班</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>应急</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>返回登记</source>
        <translation>Return desk</translation>
    </message>
    <message>
        <source>值守日志</source>
        <translation>Duty log</translation>
    </message>
    <message>
        <source>体温枪</source>
        <translation>Thermometers</translation>
    </message>
    <message>
        <source>纸单补录</source>
        <translation>Paper entry</translation>
    </message>
    <message>
        <source>摄像头扫码</source>
        <translation>Scan by camera</translation>
    </message>
    <message>
        <source>读剪贴板里的图片</source>
        <translation>Read the picture on the clipboard</translation>
    </message>
    <message>
        <source>换口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>电话指令</source>
        <translation>Telephone order</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>体检</source>
        <translation>Check-up</translation>
    </message>
    <message>
        <source>离开,已输入的保留</source>
        <translation>Leave; what you typed stays</translation>
    </message>
    <message>
        <source>看到绿码</source>
        <translation>Green code seen</translation>
    </message>
    <message>
        <source>看到黄码</source>
        <translation>Yellow code seen</translation>
    </message>
    <message>
        <source>看到红码</source>
        <translation>Red code seen</translation>
    </message>
    <message>
        <source>没有亮码</source>
        <translation>No code shown</translation>
    </message>
    <message>
        <source>口罩戴好了</source>
        <translation>Mask on</translation>
    </message>
    <message>
        <source>没戴口罩</source>
        <translation>No mask</translation>
    </message>
    <message>
        <source>人证相符</source>
        <translation>Person and pass match</translation>
    </message>
    <message>
        <source>人证不符</source>
        <translation>Person and pass differ</translation>
    </message>
    <message>
        <source>证丢了,马上挂失</source>
        <translation>Pass lost: stop it now</translation>
    </message>
    <message>
        <source>换测温部位</source>
        <translation>Next site to measure</translation>
    </message>
    <message>
        <source>换体温枪</source>
        <translation>Next thermometer</translation>
    </message>
    <message>
        <source>打印出门条</source>
        <translation>Print an exit slip</translation>
    </message>
    <message>
        <source>外地返回,去登记</source>
        <translation>Back from away: register</translation>
    </message>
    <message>
        <source>按规则允许的理由放行</source>
        <translation>Let through for an allowed reason</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
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
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>显示姓名和号码</source>
        <translation>Show names and numbers</translation>
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
        <source>卡口 × 班次:前一天</source>
        <translation>Gate × shift: day before</translation>
    </message>
    <message>
        <source>卡口 × 班次:后一天</source>
        <translation>Gate × shift: day after</translation>
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
        <source>换人值守</source>
        <translation>Change operator</translation>
    </message>
    <message>
        <source>编号或姓名(新来的人按 +)</source>
        <translation>Number or name (newcomer: +)</translation>
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
    <message>
        <source>加入本班</source>
        <translation>Join the shift</translation>
    </message>
    <message>
        <source>离岗</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>+ 新来的人</source>
        <translation>+ Newcomer</translation>
    </message>
    <message>
        <source>已加入 {name},编号 {number}。请输 PIN 开始值守。</source>
        <translation>{name} is added as number {number}. Please type the PIN to start.</translation>
    </message>
    <message>
        <source>在岗:{names}</source>
        <translation>On duty: {names}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>额</source>
        <translation>Forehead</translation>
    </message>
    <message>
        <source>腕</source>
        <translation>Wrist</translation>
    </message>
    <message>
        <source>颈</source>
        <translation>Neck</translation>
    </message>
    <message>
        <source>耳</source>
        <translation>Ear</translation>
    </message>
    <message>
        <source>腋</source>
        <translation>Armpit</translation>
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
        <source>从备份恢复…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>电脑坏了或换了电脑:把卡口或办公室的备份装到这一台。</source>
        <translation>If the computer broke or was replaced: put the backup of a gate or an office on this one.</translation>
    </message>
    <message>
        <source>演练</source>
        <translation>Drill</translation>
    </message>
    <message>
        <source>用编造的人名和出入证练习,不需要口令;关上窗口就全部清除,不会留在这台电脑上。</source>
        <translation>Practise with invented people and passes, no passphrase. Closing the window wipes it all; nothing stays on this computer.</translation>
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
        <source>停用之后的证…</source>
        <translation>Cut off later passes…</translation>
    </message>
    <message>
        <source>终端丢失/更换…</source>
        <translation>Lost or replaced…</translation>
    </message>
    <message>
        <source>证书续一年</source>
        <translation>Certificate: one more year</translation>
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
        <source>{number} 号机的证书续到 {day}。请生成下发包交给卡口。</source>
        <translation>The certificate of station {number} now ends {day}. Now make an office bundle for the gates.</translation>
    </message>
    <message>
        <source>{number} 号机 {name}:社区收到的最后一张是 {newest}。</source>
        <translation>Station {number}, {name}: the newest pass the office knows is {newest}.</translation>
    </message>
    <message>
        <source>{number} 号机 {name}:社区还没有收到它发的证。</source>
        <translation>Station {number}, {name}: the office knows no pass of it yet.</translation>
    </message>
    <message>
        <source>{number} 号机的证只认到 {last}。请生成下发包交给卡口。</source>
        <translation>Passes of station {number} count up to {last}. Now make an office bundle for the gates.</translation>
    </message>
    <message>
        <source>{number} 号机的证全部重新认可。请生成下发包交给卡口。</source>
        <translation>All passes of station {number} count again. Now make an office bundle for the gates.</translation>
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
        <source>丢失,记录认到第 {last} 条</source>
        <translation>Lost, believed up to record {last}</translation>
    </message>
    <message>
        <source>证书快到期,请续一年</source>
        <translation>Certificate ends soon, please extend</translation>
    </message>
    <message>
        <source>证只认到 {last}</source>
        <translation>Passes up to {last}</translation>
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
        <source>逾期 {n}</source>
        <translation>Overdue {n}</translation>
    </message>
    <message>
        <source>待回电 {n}</source>
        <translation>Awaiting host {n}</translation>
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
        <source>{time} 后</source>
        <translation>after {time}</translation>
    </message>
    <message>
        <source>现在可测</source>
        <translation>now</translation>
    </message>
    <message>
        <source>已 {span}</source>
        <translation>for {span}</translation>
    </message>
</context>
<context>
    <name>ThermometerPanel</name>
    <message>
        <source>体温枪</source>
        <translation>Thermometers</translation>
    </message>
    <message>
        <source>↑ ↓ 选一把,再按数字改状态</source>
        <translation>↑ ↓ choose one, a digit sets its state</translation>
    </message>
    <message>
        <source>0  没有能用的体温枪</source>
        <translation>0  None works</translation>
    </message>
    <message>
        <source>0  又有能用的体温枪了</source>
        <translation>0  One works again</translation>
    </message>
    <message>
        <source>新的一把(按 +):编号</source>
        <translation>New one (+): number</translation>
    </message>
    <message>
        <source>名称(可以不写)</source>
        <translation>Name (or empty)</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>相差 0.3 度以上请标为可疑。最近 4 小时额头读数满 {n} 次才比较。</source>
        <translation>Please mark as suspect from 0.3° apart. Compared from {n} forehead readings in 4 hours.</translation>
    </message>
    <message>
        <source>{number} 号 {name}  {state}</source>
        <translation>No. {number} {name}  {state}</translation>
    </message>
    <message>
        <source>{n} 次,中位 {median}</source>
        <translation>Readings {n}, median {median}</translation>
    </message>
    <message>
        <source>,与其它相差 {apart}</source>
        <translation>, {apart} from the others</translation>
    </message>
    <message>
        <source>  ▲ 建议标为可疑</source>
        <translation>  ▲ better marked suspect</translation>
    </message>
</context>
<context>
    <name>ThermometerState</name>
    <message>
        <source>正常</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>可疑</source>
        <translation>Suspect</translation>
    </message>
    <message>
        <source>坏了</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>已收走</source>
        <translation>Taken away</translation>
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
        <source>交班单{sentence}</source>
        <translation>Hand-over sheet: {sentence}</translation>
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
        <source>还没有恢复单:口令忘了,数据就打不开了。请在“安全”里生成</source>
        <translation>No recovery sheet yet: a forgotten passphrase locks the data for ever. Please make one under &quot;Safety&quot;</translation>
    </message>
    <message>
        <source>{passes} 张证在两个卡口同时出现,可能是复制的,请核实</source>
        <translation>Passes at two gates at once: {passes}. They may be copies; please check</translation>
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
        <source>{name}({station} 号机)的钟快了至少 {length},请在那里改正日期时间</source>
        <translation>The clock of {name} (station {station}) is fast by {length} or more; please set it there</translation>
    </message>
    <message>
        <source>{name}({station} 号机)的钟慢了至少 {length},请在那里改正日期时间</source>
        <translation>The clock of {name} (station {station}) is slow by {length} or more; please set it there</translation>
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
        <source>{names} 的证书最早 {day} 到期,请续一年,再生成下发包</source>
        <translation>Certificates of {names} end from {day} on; please extend them, then make an office bundle</translation>
    </message>
    <message>
        <source>{name}({station} 号机)缺记录:{gaps},请它再导出一次</source>
        <translation>{name} (station {station}) lacks records: {gaps}; please export there once more</translation>
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
    <name>TracePanel</name>
    <message>
        <source>通行查询:先记下谁为什么查,再显示</source>
        <translation>Trace: first who asks and why is noted, then it shows</translation>
    </message>
    <message>
        <source>卡口(&amp;G)</source>
        <translation>&amp;Gate</translation>
    </message>
    <message>
        <source>从(&amp;B)</source>
        <translation>&amp;Begin</translation>
    </message>
    <message>
        <source>到(&amp;E)</source>
        <translation>&amp;End</translation>
    </message>
    <message>
        <source>前后几分钟算同时(&amp;M)</source>
        <translation>&amp;Minutes that count as together</translation>
    </message>
    <message>
        <source>查询</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>通行查询结果</source>
        <translation>Result of the trace</translation>
    </message>
    <message>
        <source>还没有查询,或这段时间没有人通行。</source>
        <translation>No search yet, or nobody passed in that time.</translation>
    </message>
</context>
<context>
    <name>TraceTable</name>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>进出</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>前后同时</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>同车</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>同户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>时段内</source>
        <translation>within</translation>
    </message>
    <message>
        <source>前后</source>
        <translation>around</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>TraceTask</name>
    <message>
        <source>通行查询…</source>
        <translation>Trace…</translation>
    </message>
    <message>
        <source>哪段时间谁过了哪个卡口,和谁一起;要公文号。</source>
        <translation>Who passed which gate when, and with whom; needs a document no.</translation>
    </message>
    <message>
        <source>{people:,} 人,{lines:,} 次通行。</source>
        <translation>People {people:,}, passages {lines:,}.</translation>
    </message>
    <message>
        <source>{station} 号机一条也没有收到。</source>
        <translation> Nothing of station {station} has come in.</translation>
    </message>
    <message>
        <source>缺第 {ranges} 条</source>
        <translation>lacks records {ranges}</translation>
    </message>
    <message>
        <source>只收到 {moment} 为止</source>
        <translation>came in only up to {moment}</translation>
    </message>
    <message>
        <source>{station} 号机{what}。</source>
        <translation> Station {station} {what}.</translation>
    </message>
    <message>
        <source>,</source>
        <translation>, </translation>
    </message>
    <message>
        <source>通行查询 {gate}.xlsx</source>
        <translation>Trace {gate}.xlsx</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>正在写入查询结果</source>
        <translation>Writing the result</translation>
    </message>
    <message>
        <source>已写入 {file},姓名没有遮盖。用完请销毁。</source>
        <translation>Written to {file}, names not masked. Please destroy it after use.</translation>
    </message>
    <message>
        <source>已写入 {file},姓名已遮盖。</source>
        <translation>Written to {file}, names masked.</translation>
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
    <message>
        <source>演练,不用口令</source>
        <translation>Drill, no passphrase</translation>
    </message>
    <message>
        <source>忘了口令,用恢复单打开…</source>
        <translation>Forgotten: open with the recovery sheet…</translation>
    </message>
</context>
<context>
    <name>UnmaskDialog</name>
    <message>
        <source>显示姓名和号码</source>
        <translation>Show names and numbers</translation>
    </message>
    <message>
        <source>为什么要看?</source>
        <translation>What for?</translation>
    </message>
    <message>
        <source>姓名、证件号和电话显示十分钟,谁、什么时候、为什么看都会记下。复制出去的仍然遮盖。</source>
        <translation>Names, ID numbers and phones show for ten minutes; who looks when and why is noted. What is copied out stays masked.</translation>
    </message>
    <message>
        <source>显示十分钟</source>
        <translation>Show for ten minutes</translation>
    </message>
    <message>
        <source>不看</source>
        <translation>Do not look</translation>
    </message>
</context>
<context>
    <name>VehiclePanel</name>
    <message>
        <source>车辆 {plate}</source>
        <translation>Vehicle {plate}</translation>
    </message>
    <message>
        <source>车上的人</source>
        <translation>Occupants</translation>
    </message>
    <message>
        <source>清空,换一辆</source>
        <translation>Clear, next one</translation>
    </message>
    <message>
        <source>车牌里没有字母 I 和 O,请看是不是 1 和 0</source>
        <translation>Plates have no letters I and O; are they 1 and 0?</translation>
    </message>
    <message>
        <source>不像车牌,请再看一眼;不改也可以</source>
        <translation>Unusual plate, please look again; it may stay</translation>
    </message>
    <message>
        <source>车牌?  {sign}</source>
        <translation>Plate?  {sign}</translation>
    </message>
    <message>
        <source>驾驶员是谁?</source>
        <translation>Who is driving?</translation>
    </message>
    <message>
        <source>第 {n} 人是谁?</source>
        <translation>Who is no. {n}?</translation>
    </message>
    <message>
        <source>是哪一位?</source>
        <translation>Which one?</translation>
    </message>
    <message>
        <source>访客去哪一户?</source>
        <translation>Which household?</translation>
    </message>
    <message>
        <source>有人要等一等。其他人先步行?</source>
        <translation>Somebody has to wait. Do the others walk?</translation>
    </message>
    <message>
        <source>{who}  健康码?</source>
        <translation>{who}  Health code?</translation>
    </message>
    <message>
        <source>{who}  口罩?</source>
        <translation>{who}  Mask?</translation>
    </message>
    <message>
        <source>{who}  人证相符?</source>
        <translation>{who}  Match the pass?</translation>
    </message>
    <message>
        <source>{who}  请再测手腕或颈部</source>
        <translation>{who}  Try wrist or neck</translation>
    </message>
    <message>
        <source>{who}  体温?</source>
        <translation>{who}  Temperature?</translation>
    </message>
    <message>
        <source>A12345 回车    ↓ 选省份和特殊车牌    也可以扫车辆证    直接回车 = 没有车牌</source>
        <translation>A12345 Enter    ↓ provinces and special plates    or scan a vehicle pass    just Enter = no plate</translation>
    </message>
    <message>
        <source>扫证,或 房号 / 首字母 / 电话尾号(F2 输姓名)    0 = 名册上没有    V = 访客    ↑ 改名单</source>
        <translation>Scan, or room / initials / end of phone (F2: name)    0 = not on the roster    V = visitor    ↑ change the list</translation>
    </message>
    <message>
        <source>3-1-501 回车,或楼号 3 回车    直接回车 = 不知道</source>
        <translation>3-1-501 Enter, or building 3 Enter    just Enter = unknown</translation>
    </message>
    <message>
        <source>回车 = 其他人步行进出    输入下一辆的车牌 = 都等着    处理好以后再登记这辆车</source>
        <translation>Enter = the others walk    next plate = all wait    Record this vehicle again once it is settled</translation>
    </message>
    <message>
        <source>366 回车 = 36.6    直接回车 = 没测到    看码 G Y R X、口罩 K M、人证 V N 写在后面:366GK</source>
        <translation>366 Enter = 36.6    just Enter = no reading    code G Y R X, mask K M, match V N go behind: 366GK</translation>
    </message>
    <message>
        <source>其他人步行</source>
        <translation>The others walk</translation>
    </message>
    <message>
        <source>登记 {n} 人</source>
        <translation>Record {n}</translation>
    </message>
    <message>
        <source>驾驶员</source>
        <translation>Driver</translation>
    </message>
    <message>
        <source>没测到</source>
        <translation>no reading</translation>
    </message>
    <message>
        <source>访客 {home}</source>
        <translation>Visitor {home}</translation>
    </message>
    <message>
        <source>{who} 尾号 {tail}</source>
        <translation>{who} phone ends {tail}</translation>
    </message>
</context>
<context>
    <name>VehiclePresenter</name>
    <message>
        <source>步行</source>
        <translation>on foot</translation>
    </message>
    <message>
        <source>{n} 人</source>
        <translation>{n} in all</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>港澳台通行证</source>
        <translation>HK/MO/TW permit</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>永久居留证</source>
        <translation>Residence card</translation>
    </message>
    <message>
        <source>号码的校验位不对,请看一眼;照样可以登记</source>
        <translation>Its check digit is wrong, please look again; it may stay</translation>
    </message>
    <message>
        <source>号码里的出生日期不对,请看一眼;照样可以登记</source>
        <translation>Its birth date is wrong, please look again; it may stay</translation>
    </message>
    <message>
        <source>号码的前 6 位没有这个地区,请看一眼;照样可以登记</source>
        <translation>Its first 6 digits are no known area, please look again; it may stay</translation>
    </message>
    <message>
        <source>{n} 人</source>
        <translation>{n} in all</translation>
    </message>
    <message>
        <source>待回电  {whom}  已等 {span}</source>
        <translation>Awaiting host  {whom}  for {span}</translation>
    </message>
    <message>
        <source>逾期 {late}  {whom}</source>
        <translation>Overdue {late}  {whom}</translation>
    </message>
    <message>
        <source>院内 {span}  {whom}</source>
        <translation>Inside {span}  {whom}</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>亮码:G 绿  Y 黄  R 红  X 没有亮码</source>
        <translation>Code: G green  Y yellow  R red  X none</translation>
    </message>
    <message>
        <source>口罩:K 戴好  M 没戴</source>
        <translation>Mask: K on  M none</translation>
    </message>
    <message>
        <source>证件号,老访客输尾号</source>
        <translation>ID number; known visitor: its end</translation>
    </message>
    <message>
        <source>证件:{papers}  0 没带</source>
        <translation>ID: {papers}  0 none</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话,老访客输尾号</source>
        <translation>Phone; known visitor: its end</translation>
    </message>
    <message>
        <source>去哪一户:房号或首字母</source>
        <translation>Household: room or initials</translation>
    </message>
    <message>
        <source>找谁:序号或姓名</source>
        <translation>Host: number or name</translation>
    </message>
    <message>
        <source>住户:1 电话同意  2 下楼来接  3 网上同意  4 不同意  5 等回电</source>
        <translation>Host: 1 yes by phone  2 comes down  3 yes online  4 no  5 calls back</translation>
    </message>
    <message>
        <source>几小时,空着 = {n}</source>
        <translation>Hours, empty = {n}</translation>
    </message>
    <message>
        <source>同行姓名,空格分开,可空着</source>
        <translation>Companions, with blanks, or empty</translation>
    </message>
    <message>
        <source>{question}  Y 有  N 没有</source>
        <translation>{question}  Y yes  N no</translation>
    </message>
    <message>
        <source>测温 询问</source>
        <translation>Read, ask</translation>
    </message>
    <message>
        <source>核实身份</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>去哪里</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>再印小票</source>
        <translation>Slip again</translation>
    </message>
    <message>
        <source>待回电 {waiting}  院内逾期 {overdue}    F3 = 名单</source>
        <translation>Awaiting host {waiting}  overdue {overdue}    F3 = list</translation>
    </message>
    <message>
        <source>体温,同行的接着输:366 365</source>
        <translation>Readings of all: 366 365</translation>
    </message>
    <message>
        <source>没有体温枪;几个人输几个 /,一个人空着</source>
        <translation>No thermometer: one / for each, empty if alone</translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>序号、姓名、房号或证号,回车</source>
        <translation>Number, name, room or serial, Enter</translation>
    </message>
    <message>
        <source>1 电话同意  2 下楼来接  3 网上同意  4 不同意  5 访客走了</source>
        <translation>1 yes by phone  2 comes down  3 yes online  4 no  5 visitor left</translation>
    </message>
    <message>
        <source>出门测温:366,同行的接着输 366 365;测不到输 /</source>
        <translation>Reading on the way out: 366; of several 366 365; / for none</translation>
    </message>
    <message>
        <source>等回电的和院内的访客</source>
        <translation>Visitors waiting and inside</translation>
    </message>
    <message>
        <source>F3 = 回到访客名单    Esc = 离开</source>
        <translation>F3 = back to the list    Esc = leave</translation>
    </message>
    <message>
        <source>F3 = 登记新访客    Esc = 离开</source>
        <translation>F3 = new visitor    Esc = leave</translation>
    </message>
    <message>
        <source>没有等回电的,也没有院内的访客。F3 = 登记新访客</source>
        <translation>No visitors waiting or inside. F3 = new visitor</translation>
    </message>
</context>
<context>
    <name>VisitorPanel</name>
    <message>
        <source>访客:等回电和院内</source>
        <translation>Visitors: waiting, inside</translation>
    </message>
    <message>
        <source>访客登记</source>
        <translation>Visitor</translation>
    </message>
</context>
<context>
    <name>VisitorPresenter</name>
    <message>
        <source>请再测手腕或颈部:345/364;测不到,再按一次回车</source>
        <translation>Please try wrist or neck: 345/364; none: Enter again</translation>
    </message>
    <message>
        <source>没有这个尾号的老访客,请输整个号码</source>
        <translation>No known visitor with this end; type it whole</translation>
    </message>
    <message>
        <source>有几位,输序号回车:</source>
        <translation>Several; number, Enter: </translation>
    </message>
    <message>
        <source>花名册上没有这一户</source>
        <translation>Household not on the roster</translation>
    </message>
    <message>
        <source>电话看起来不对,请看一眼;照样可以登记</source>
        <translation>Unusual for a phone, please look again; it may stay</translation>
    </message>
    <message>
        <source>已登记,没有小票:{why}</source>
        <translation>Recorded, without a slip: {why}</translation>
    </message>
    <message>
        <source>已登记,小票 {serial} 没有印出来:{why}</source>
        <translation>Recorded, slip {serial} was not printed: {why}</translation>
    </message>
</context>
<context>
    <name>WatchLine</name>
    <message>
        <source>没有自动收取的文件夹。</source>
        <translation>No watched folder.</translation>
    </message>
    <message>
        <source>自动收取:{folder},新到的上报包会自己导入,文件原样不动。</source>
        <translation>Watched: {folder}. New station bundles import themselves; the files stay as they are.</translation>
    </message>
    <message>
        <source>自动收取:现在看不到 {folder},出现后会接着收。</source>
        <translation>Watched: {folder} cannot be seen now; importing goes on once it is back.</translation>
    </message>
    <message>
        <source>自动收取的文件夹…</source>
        <translation>Watched folder…</translation>
    </message>
    <message>
        <source>不再自动收取</source>
        <translation>Watch no more</translation>
    </message>
</context>
<context>
    <name>WatchPresenter</name>
    <message>
        <source>正在自动收取上报包</source>
        <translation>Importing from the watched folder</translation>
    </message>
    <message>
        <source>自动收取:{counts}</source>
        <translation>Watched folder: {counts}</translation>
    </message>
    <message>
        <source>选择自动收取上报包的文件夹</source>
        <translation>Choose the folder to watch</translation>
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
    <name>Why</name>
    <message>
        <source>体温</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>人和证</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>暂不外出</source>
        <translation>Not going out</translation>
    </message>
    <message>
        <source>花名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>出入证</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>证的种类</source>
        <translation>Kind of pass</translation>
    </message>
    <message>
        <source>同方向两次</source>
        <translation>Same way twice</translation>
    </message>
    <message>
        <source>只进一次</source>
        <translation>One entry only</translation>
    </message>
    <message>
        <source>管控区域</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>出门次数</source>
        <translation>Exits</translation>
    </message>
    <message>
        <source>外出时间</source>
        <translation>Time outside</translation>
    </message>
    <message>
        <source>限制时段</source>
        <translation>Limited hours</translation>
    </message>
    <message>
        <source>健康码</source>
        <translation>Health code</translation>
    </message>
    <message>
        <source>口罩</source>
        <translation>Mask</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>询问</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>来访规定</source>
        <translation>Visitor rules</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>看到绿码</source>
        <translation>green seen</translation>
    </message>
    <message>
        <source>看到黄码</source>
        <translation>yellow seen</translation>
    </message>
    <message>
        <source>看到红码</source>
        <translation>red seen</translation>
    </message>
    <message>
        <source>没有亮码</source>
        <translation>none shown</translation>
    </message>
    <message>
        <source>规则 第 {n} 号  {document}</source>
        <translation>Rules no. {n}  {document}</translation>
    </message>
    <message>
        <source>没有读数</source>
        <translation>no reading</translation>
    </message>
    <message>
        <source>没有扫码</source>
        <translation>not scanned</translation>
    </message>
    <message>
        <source>{building} 栋 {direction} {time}</source>
        <translation>Building {building} {direction} {time}</translation>
    </message>
    <message>
        <source>{gone},最长 {limit}</source>
        <translation>{gone}, at most {limit}</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Esc 关闭</source>
        <translation>Esc closes</translation>
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
