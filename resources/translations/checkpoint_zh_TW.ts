<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="zh_CN">
<context>
    <name>Access</name>
    <message>
        <source>经办人</source>
        <translation>承辦人</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>监督员</source>
        <translation>稽核員</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>显示姓名和号码</source>
        <translation>顯示姓名和號碼</translation>
    </message>
    <message>
        <source>通行查询</source>
        <translation>通行查詢</translation>
    </message>
    <message>
        <source>导出一人的资料</source>
        <translation>匯出一人的資料</translation>
    </message>
    <message>
        <source>法律保全</source>
        <translation>法律保全</translation>
    </message>
    <message>
        <source>终端丢失</source>
        <translation>終端機遺失</translation>
    </message>
    <message>
        <source>密钥</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>銷毀</translation>
    </message>
    <message>
        <source>查看记录</source>
        <translation>查看紀錄</translation>
    </message>
    <message>
        <source>请卡口更正</source>
        <translation>請管制站更正</translation>
    </message>
    <message>
        <source>核对花名册</source>
        <translation>核對名冊</translation>
    </message>
    <message>
        <source>办证、发证</source>
        <translation>辦證、發證</translation>
    </message>
    <message>
        <source>联系居民</source>
        <translation>聯絡住戶</translation>
    </message>
    <message>
        <source>本人查询</source>
        <translation>本人查詢</translation>
    </message>
    <message>
        <source>流调单位来函</source>
        <translation>疫調單位來函</translation>
    </message>
    <message>
        <source>公安来函</source>
        <translation>警察機關來函</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>AccessLogPanel</name>
    <message>
        <source>查看记录:写进办公室自己的记录,改不掉,删不了</source>
        <translation>查看紀錄:寫進辦公室自己的紀錄,改不掉,刪不了</translation>
    </message>
    <message>
        <source>查找:经办人、用途、公文号(&amp;F)</source>
        <translation>尋找:承辦人、用途、公文文號(&amp;F)</translation>
    </message>
    <message>
        <source>做了什么(&amp;K)</source>
        <translation>做了什麼(&amp;K)</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>查看记录</source>
        <translation>查看紀錄</translation>
    </message>
    <message>
        <source>没有记录。</source>
        <translation>沒有紀錄。</translation>
    </message>
</context>
<context>
    <name>AccessLogTask</name>
    <message>
        <source>查看记录…</source>
        <translation>查看紀錄…</translation>
    </message>
    <message>
        <source>谁、什么时候、为什么看过个人信息;负责人和监督员可以看。</source>
        <translation>誰、什麼時候、為什麼看過個人資料;負責人和稽核員可以看。</translation>
    </message>
</context>
<context>
    <name>AccessMenu</name>
    <message>
        <source>经办人登录…</source>
        <translation>承辦人登入…</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>显示姓名和号码…</source>
        <translation>顯示姓名和號碼…</translation>
    </message>
    <message>
        <source>马上遮盖</source>
        <translation>馬上遮蔽</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>没有人操作多久后锁定</source>
        <translation>沒有人操作多久後鎖定</translation>
    </message>
    <message>
        <source>{minutes} 分钟</source>
        <translation>{minutes} 分鐘</translation>
    </message>
    <message>
        <source>没有人登录(&amp;U)</source>
        <translation>沒有人登入(&amp;U)</translation>
    </message>
    <message>
        <source>{name}({role})</source>
        <translation>{name}({role})</translation>
    </message>
    <message>
        <source>{who} 姓名显示中,还剩 {left}</source>
        <translation>{who} 姓名顯示中,還剩 {left}</translation>
    </message>
</context>
<context>
    <name>AccessPresenter</name>
    <message>
        <source>已退出登录,姓名和号码已遮盖。</source>
        <translation>已登出,姓名和號碼已遮蔽。</translation>
    </message>
</context>
<context>
    <name>AccessTable</name>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>誰</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>做了什麼</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>公文号</source>
        <translation>公文文號</translation>
    </message>
    <message>
        <source>几人</source>
        <translation>幾人</translation>
    </message>
</context>
<context>
    <name>Agent</name>
    <message>
        <source>84 消毒液</source>
        <translation>84 消毒液</translation>
    </message>
    <message>
        <source>酒精</source>
        <translation>酒精</translation>
    </message>
    <message>
        <source>过氧乙酸</source>
        <translation>過氧乙酸</translation>
    </message>
    <message>
        <source>其他药剂</source>
        <translation>其他藥劑</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>日期时间无误</source>
        <translation>日期時間無誤</translation>
    </message>
    <message>
        <source>没有管控规则:照常登记,不作判断。请向社区要下发包。</source>
        <translation>沒有管制規則:照常登記,不作判斷。請向社區索取發布檔。</translation>
    </message>
    <message>
        <source>管控规则不在有效期内:照常登记,不作判断。请向社区要新的下发包。</source>
        <translation>管制規則不在有效期間內:照常登記,不作判斷。請向社區索取新的發布檔。</translation>
    </message>
    <message>
        <source>规则 {n} 分钟后到期:{time} 起照常登记,不作判断。请向社区要新的下发包。</source>
        <translation>規則 {n} 分鐘後到期:{time} 起照常登記,不作判斷。請向社區索取新的發布檔。</translation>
    </message>
    <message>
        <source>规则 {n} 分钟后更换:{time} 起按第 {number} 号《{title}》。</source>
        <translation>規則 {n} 分鐘後更換:{time} 起依第 {number} 號《{title}》。</translation>
    </message>
    <message>
        <source>电脑时钟可疑:显示 {now},至少已是 {known}。照常登记,记录会注明。请到系统设置里改正。</source>
        <translation>電腦時鐘可疑:顯示 {now},至少已是 {known}。照常登記,紀錄會註明。請到系統設定裡改正。</translation>
    </message>
    <message>
        <source>电脑时钟可疑:显示 {now},至少已是 {known}。照常登记,记录会注明。不对就到系统设置里改正,对就按右边。</source>
        <translation>電腦時鐘可疑:顯示 {now},至少已是 {known}。照常登記,紀錄會註明。不對就到系統設定裡改正,對就按右邊。</translation>
    </message>
    <message>
        <source>电脑时钟可疑:显示 {now},按计时应是 {known}。照常登记,记录会注明。不对就到系统设置里改正,对就按右边。</source>
        <translation>電腦時鐘可疑:顯示 {now},按計時應是 {known}。照常登記,紀錄會註明。不對就到系統設定裡改正,對就按右邊。</translation>
    </message>
    <message>
        <source>电脑时钟可疑:显示 {now},上次所知是 {known}。照常登记,记录会注明。不对就到系统设置里改正,对就按右边。</source>
        <translation>電腦時鐘可疑:顯示 {now},上次所知是 {known}。照常登記,紀錄會註明。不對就到系統設定裡改正,對就按右邊。</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>还没到卡口</source>
        <translation>還沒到管制站</translation>
    </message>
    <message>
        <source>卡口已收到,还没答复</source>
        <translation>管制站已收到,還沒答覆</translation>
    </message>
    <message>
        <source>卡口已更正</source>
        <translation>管制站已更正</translation>
    </message>
    <message>
        <source>卡口没有照办</source>
        <translation>管制站沒有照辦</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>那条记录在卡口已经作废</source>
        <translation>那筆紀錄在管制站已經作廢</translation>
    </message>
    <message>
        <source>卡口没有这条通行记录</source>
        <translation>管制站沒有這筆通行紀錄</translation>
    </message>
    <message>
        <source>那条记录是这台终端重装以前的</source>
        <translation>那筆紀錄是這台終端機重裝以前的</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>方向改为 {direction}</source>
        <translation>方向改為 {direction}</translation>
    </message>
    <message>
        <source>体温改为 未测</source>
        <translation>體溫改為 未量</translation>
    </message>
    <message>
        <source>体温改为 {reading}</source>
        <translation>體溫改為 {reading}</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>备份</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>备份到(&amp;F)</source>
        <translation>備份到(&amp;F)</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>現在備份</translation>
    </message>
    <message>
        <source>备份是加密的,用今天的口令打开;以后换了口令,这份备份仍用今天的。请放在电脑以外的地方。恢复时用新的空文件夹,恢复后会另起一段记录。</source>
        <translation>備份是加密的,用今天的密碼開啟;以後換了密碼,這份備份仍用今天的。請放在電腦以外的地方。還原時用新的空資料夾,還原後會另起一段紀錄。</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>正在備份</translation>
    </message>
    <message>
        <source>还没有备份过。</source>
        <translation>還沒有備份過。</translation>
    </message>
    <message>
        <source>上次备份 {when}:{path}</source>
        <translation>上次備份 {when}:{path}</translation>
    </message>
    <message>
        <source>已备份到 {name}:第 1–{seq} 条,{size} KB</source>
        <translation>已備份到 {name}:第 1–{seq} 筆,{size} KB</translation>
    </message>
    <message>
        <source>备份到文件夹…</source>
        <translation>備份到資料夾…</translation>
    </message>
    <message>
        <source>备份里是办公室的全部数据和密钥,加密保存,用今天的口令打开。请放在办公室以外的安全地方。未收的文件不在备份里,卡口还有。恢复:在新电脑上第一次打开时,「从备份恢复…」;恢复后另起一段记录。</source>
        <translation>備份裡是辦公室的全部資料和金鑰,加密儲存,用今天的密碼開啟。請放在辦公室以外的安全地方。未收的檔案不在備份裡,管制站還有。還原:在新電腦上第一次開啟時,「從備份還原…」;還原後另起一段紀錄。</translation>
    </message>
    <message>
        <source>已备份到 {name}:{size} KB</source>
        <translation>已備份到 {name}:{size} KB</translation>
    </message>
</context>
<context>
    <name>BackupTask</name>
    <message>
        <source>备份…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>还没有备份过。</source>
        <translation>還沒有備份過。</translation>
    </message>
    <message>
        <source>上次备份 {when}。</source>
        <translation>上次備份 {when}。</translation>
    </message>
    <message>
        <source>备份到哪个文件夹</source>
        <translation>備份到哪個資料夾</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>正在備份</translation>
    </message>
    <message>
        <source>已备份到 {name}。</source>
        <translation>已備份到 {name}。</translation>
    </message>
</context>
<context>
    <name>BlanksPanel</name>
    <message>
        <source>空白证</source>
        <translation>空白證</translation>
    </message>
    <message>
        <source>给一台登记终端印好编号的空白临时证,打印机坏了时手写。只能在这台终端登记使用;它用上下一个下发包以后认得。</source>
        <translation>為一台登記終端機印好編號的空白臨時證,印表機壞了時手寫。只能在這台終端機登記使用;它用上下一個發布檔以後認得。</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>張數</translation>
    </message>
    <message>
        <source>选择文件并打印…</source>
        <translation>選擇檔案並列印…</translation>
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
        <translation>未收</translation>
    </message>
    <message>
        <source>缺 {lacking:,}</source>
        <translation>缺 {lacking:,}</translation>
    </message>
    <message>
        <source>迟报</source>
        <translation>遲報</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>重复 {passages:,}</source>
        <translation>重複 {passages:,}</translation>
    </message>
    <message>
        <source>零</source>
        <translation>零</translation>
    </message>
    <message>
        <source>已收 {passages:,}</source>
        <translation>已收 {passages:,}</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>有文件未收:{refused}。请到“上报包”按“未收的文件”看原因,再请该终端按 F11 导出一次。</source>
        <translation>有檔案未收:{refused}。請到「回報檔」按「未收的檔案」看原因,再請該終端機按 F11 匯出一次。</translation>
    </message>
    <message>
        <source>{gaps}。请该终端按 F11 再导出一次,缺的会自动补上。</source>
        <translation>{gaps}。請該終端機按 F11 再匯出一次,缺的會自動補上。</translation>
    </message>
    <message>
        <source>这一班已过,还没有报到班末。{reached}请带班人员按 F11 导出,把 U 盘带来。</source>
        <translation>這一班已過,還沒有報到班末。{reached}請領班人員按 F11 匯出,把隨身碟帶來。</translation>
    </message>
    <message>
        <source>这一班还没有到该上报的时候。{reached}</source>
        <translation>這一班還沒有到該回報的時候。{reached}</translation>
    </message>
    <message>
        <source>已收齐,通行记录 {passages:,} 条;同一个文件送来过两次,没有重复计。</source>
        <translation>已收齊,通行紀錄 {passages:,} 筆;同一個檔案送來過兩次,沒有重複計。</translation>
    </message>
    <message>
        <source>已上报,这一班没有人通行。</source>
        <translation>已回報,這一班沒有人通行。</translation>
    </message>
    <message>
        <source>已收到,通行记录 {passages:,} 条。{reached}</source>
        <translation>已收到,通行紀錄 {passages:,} 筆。{reached}</translation>
    </message>
    <message>
        <source>这一班时还没有这台终端,或它已停用。</source>
        <translation>這一班時還沒有這台終端機,或它已停用。</translation>
    </message>
    <message>
        <source>;</source>
        <translation>;</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>{name} {slot}:{sentence}</source>
        <translation>{name} {slot}:{sentence}</translation>
    </message>
    <message>
        <source>收到的记录到 {moment}。</source>
        <translation>收到的紀錄到 {moment}。</translation>
    </message>
    <message>
        <source>{station} 号机缺 {gap}</source>
        <translation>{station} 號機缺 {gap}</translation>
    </message>
    <message>
        <source>{whose},约 {begin}–{end}</source>
        <translation>{whose},約 {begin}–{end}</translation>
    </message>
    <message>
        <source>对得上</source>
        <translation>對得上</translation>
    </message>
    <message>
        <source>对不上</source>
        <translation>對不上</translation>
    </message>
    <message>
        <source>还没收到</source>
        <translation>還沒收到</translation>
    </message>
    <message>
        <source>{station} 号机第 {seq:,} 条,校验码 {code}:与收到的记录对得上,到这一条为止没有少。</source>
        <translation>{station} 號機第 {seq:,} 筆,檢查碼 {code}:與收到的紀錄對得上,到這一筆為止沒有少。</translation>
    </message>
    <message>
        <source>{station} 号机第 {seq:,} 条,校验码 {code}:与收到的记录对不上。先再看一遍交班单;没有抄错的话,交班以后、导出以前有记录被丢掉或重写过。收到的都没有改动,请联系带班人员核实。</source>
        <translation>{station} 號機第 {seq:,} 筆,檢查碼 {code}:與收到的紀錄對不上。先再看一遍交接班單;沒有抄錯的話,交班以後、匯出以前有紀錄被丟掉或重寫過。收到的都沒有更動,請聯絡領班人員確認。</translation>
    </message>
    <message>
        <source>{station} 号机第 {seq:,} 条还没有收到(连续收到第 {held:,} 条)。校验码已记下,收到以后自动核对;如果该终端说已全部导出,就是末尾的记录被丢掉了。</source>
        <translation>{station} 號機第 {seq:,} 筆還沒有收到(連續收到第 {held:,} 筆)。檢查碼已記下,收到以後自動核對;如果該終端機說已全部匯出,就是末尾的紀錄被丟掉了。</translation>
    </message>
    <message>
        <source>下发包第 {n} 版</source>
        <translation>發布檔第 {n} 版</translation>
    </message>
    <message>
        <source>作废 {n:,} 张证</source>
        <translation>作廢 {n:,} 張證</translation>
    </message>
    <message>
        <source>管控规则第 {n} 号</source>
        <translation>管制規則第 {n} 號</translation>
    </message>
    <message>
        <source>{n} 号机的证只认到某一张</source>
        <translation>{n} 號機的證只認到某一張</translation>
    </message>
    <message>
        <source>{n} 号机丢失停用</source>
        <translation>{n} 號機遺失停用</translation>
    </message>
    <message>
        <source>销毁令第 {n} 号</source>
        <translation>銷毀令第 {n} 號</translation>
    </message>
    <message>
        <source>存下的副本已损坏,不能再试,请该终端重新导出。</source>
        <translation>存下的副本已損壞,不能再試,請該終端機重新匯出。</translation>
    </message>
    <message>
        <source>没有存下副本,请该终端重新导出。</source>
        <translation>沒有存下副本,請該終端機重新匯出。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段缺 {gap}</source>
        <translation>{station} 號機第 {epoch} 段缺 {gap}</translation>
    </message>
    <message>
        <source>第 {epoch} 段 {gaps}</source>
        <translation>第 {epoch} 段 {gaps}</translation>
    </message>
    <message>
        <source>{station} 号机有 {records:,} 条记录需要新版程序(种类 {kinds}),已原样保存。</source>
        <translation>{station} 號機有 {records:,} 筆紀錄需要新版程式(種類 {kinds}),已原樣儲存。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {seq:,} 条起不同:已收的是 {held};文件里是 {other}。两边都保留,不会互相代替。请看该终端是否被复制或恢复过。</source>
        <translation>{station} 號機第 {epoch} 段第 {seq:,} 筆起不同:已收的是 {held};檔案裡是 {other}。兩邊都保留,不會互相取代。請看該終端機是否被複製或還原過。</translation>
    </message>
    <message>
        <source>没有这一条</source>
        <translation>沒有這一筆</translation>
    </message>
    <message>
        <source>{kind}({moment})</source>
        <translation>{kind}({moment})</translation>
    </message>
    <message>
        <source>{kind} {records:,}</source>
        <translation>{kind} {records:,}</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>开班</source>
        <translation>開班</translation>
    </message>
    <message>
        <source>通行</source>
        <translation>通行</translation>
    </message>
    <message>
        <source>测温</source>
        <translation>量體溫</translation>
    </message>
    <message>
        <source>拦下的证</source>
        <translation>攔下的證</translation>
    </message>
    <message>
        <source>发证</source>
        <translation>發證</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>挂失</source>
        <translation>掛失</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>确认时间</source>
        <translation>確認時間</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>來訪</translation>
    </message>
    <message>
        <source>来访答复</source>
        <translation>來訪答覆</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>車輛</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>快遞</translation>
    </message>
    <message>
        <source>应急说明</source>
        <translation>緊急說明</translation>
    </message>
    <message>
        <source>返回登记</source>
        <translation>返回登記</translation>
    </message>
    <message>
        <source>上岗</source>
        <translation>到班</translation>
    </message>
    <message>
        <source>下岗</source>
        <translation>離班</translation>
    </message>
    <message>
        <source>交班</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>值守日志</source>
        <translation>值班日誌</translation>
    </message>
    <message>
        <source>体温枪</source>
        <translation>體溫槍</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>换上下发包</source>
        <translation>換上發布檔</translation>
    </message>
    <message>
        <source>{count} 个文件:{fresh} 个有新记录共 {records:,} 条,{known} 个没有新的,{refused} 个不能收。</source>
        <translation>{count} 個檔案:{fresh} 個有新紀錄共 {records:,} 筆,{known} 個沒有新的,{refused} 個不能收。</translation>
    </message>
    <message>
        <source>最新是第 {version} 版:{current} 台已用上,{behind} 台还不知道。</source>
        <translation>最新是第 {version} 版:{current} 台已用上,{behind} 台還不知道。</translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>卡口</source>
        <translation>管制站</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>狀況</translation>
    </message>
    <message>
        <source>连续收到第</source>
        <translation>連續收到第</translation>
    </message>
    <message>
        <source>最新第</source>
        <translation>最新第</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>缺號</translation>
    </message>
    <message>
        <source>最近上报</source>
        <translation>最近回報</translation>
    </message>
    <message>
        <source>通行记录</source>
        <translation>通行紀錄</translation>
    </message>
    <message>
        <source>未收文件</source>
        <translation>未收檔案</translation>
    </message>
    <message>
        <source>{name}({number} 号机)</source>
        <translation>{name}({number} 號機)</translation>
    </message>
    <message>
        <source>还没上报过</source>
        <translation>還沒回報過</translation>
    </message>
    <message>
        <source>缺记录</source>
        <translation>缺紀錄</translation>
    </message>
    <message>
        <source>有文件未收</source>
        <translation>有檔案未收</translation>
    </message>
    <message>
        <source>今日未报</source>
        <translation>今日未報</translation>
    </message>
    <message>
        <source>已收齐</source>
        <translation>已收齊</translation>
    </message>
</context>
<context>
    <name>BundlePage</name>
    <message>
        <source>上报包</source>
        <translation>回報檔</translation>
    </message>
    <message>
        <source>导入上报包…</source>
        <translation>匯入回報檔…</translation>
    </message>
    <message>
        <source>导入整个文件夹…</source>
        <translation>匯入整個資料夾…</translation>
    </message>
    <message>
        <source>先看看…</source>
        <translation>先看看…</translation>
    </message>
    <message>
        <source>未收的文件…</source>
        <translation>未收的檔案…</translation>
    </message>
    <message>
        <source>核对交班单…</source>
        <translation>核對交接班單…</translation>
    </message>
    <message>
        <source>各登记终端</source>
        <translation>各登記終端機</translation>
    </message>
    <message>
        <source>收到的文件</source>
        <translation>收到的檔案</translation>
    </message>
    <message>
        <source>各登记终端的上报情况</source>
        <translation>各登記終端機的回報狀況</translation>
    </message>
    <message>
        <source>还没有登记终端。请先到“卡口终端”登记一台。</source>
        <translation>還沒有登記終端機。請先到「管制站終端機」登記一台。</translation>
    </message>
    <message>
        <source>还没有收到文件。请插上卡口带来的 U 盘,按“导入上报包”,或把文件拖进窗口。</source>
        <translation>還沒有收到檔案。請插上管制站帶來的隨身碟,按「匯入回報檔」,或把檔案拖進視窗。</translation>
    </message>
</context>
<context>
    <name>BundlePresenter</name>
    <message>
        <source>正在导入上报包</source>
        <translation>正在匯入回報檔</translation>
    </message>
    <message>
        <source>选择上报包</source>
        <translation>選擇回報檔</translation>
    </message>
    <message>
        <source>上报包 (*.ckb)</source>
        <translation>回報檔 (*.ckb)</translation>
    </message>
    <message>
        <source>选择要先看看的上报包</source>
        <translation>選擇要先看看的回報檔</translation>
    </message>
    <message>
        <source>选择放上报包的文件夹</source>
        <translation>選擇放回報檔的資料夾</translation>
    </message>
    <message>
        <source>未收的文件在下面列出了原因。</source>
        <translation>未收的檔案在下面列出了原因。</translation>
    </message>
    <message>
        <source>{count} 张证在两个卡口同时出现,请看“今日”。</source>
        <translation>{count} 張證在兩個管制站同時出現,請看「今日」。</translation>
    </message>
    <message>
        <source>共 {stations} 台:今天已报 {today} 台,缺记录 {gaps} 台;通行记录 {passages:,} 条。</source>
        <translation>共 {stations} 台:今天已報 {today} 台,缺紀錄 {gaps} 台;通行紀錄 {passages:,} 筆。</translation>
    </message>
    <message>
        <source>{name} 还没有上报过。请带班人员在该终端按 F11 导出,把 U 盘带来。</source>
        <translation>{name} 還沒有回報過。請領班人員在該終端機按 F11 匯出,把隨身碟帶來。</translation>
    </message>
    <message>
        <source>{name} 缺记录:{gaps}。请该终端按 F11 再导出一次,缺的会自动补上。</source>
        <translation>{name} 缺紀錄:{gaps}。請該終端機按 F11 再匯出一次,缺的會自動補上。</translation>
    </message>
    <message>
        <source>{name} 有 {refused} 个文件未收,原因见下表。请该终端再导出一次。</source>
        <translation>{name} 有 {refused} 個檔案未收,原因見下表。請該終端機再匯出一次。</translation>
    </message>
    <message>
        <source>{name} 今天还没有上报,最近一次是 {last}。</source>
        <translation>{name} 今天還沒有回報,最近一次是 {last}。</translation>
    </message>
    <message>
        <source>{name} 的记录已连续收到第 {held:,} 条。</source>
        <translation>{name} 的紀錄已連續收到第 {held:,} 筆。</translation>
    </message>
    <message>
        <source>{file}:{sentence}</source>
        <translation>{file}:{sentence}</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>摄像头扫码</source>
        <translation>用攝影機掃描</translation>
    </message>
    <message>
        <source>摄像头看到的,左右同镜子</source>
        <translation>攝影機看到的,左右同鏡子</translation>
    </message>
    <message>
        <source>读完留着,等下一位</source>
        <translation>讀完留著,等下一位</translation>
    </message>
    <message>
        <source>用哪个摄像头</source>
        <translation>用哪個攝影機</translation>
    </message>
    <message>
        <source>这台电脑缺少多媒体组件,用不了摄像头。请用扫码枪,或输入证号。</source>
        <translation>這台電腦缺少多媒體元件,用不了攝影機。請用條碼掃描器,或輸入證號。</translation>
    </message>
    <message>
        <source>没有找到摄像头。插上以后会自己打开;也可以用扫码枪,或输入证号。</source>
        <translation>沒有找到攝影機。插上以後會自動開啟;也可以用條碼掃描器,或輸入證號。</translation>
    </message>
    <message>
        <source>摄像头没有画面:可能别的程序正在用,或镜头盖着。处理好以后再按 {key}。</source>
        <translation>攝影機沒有畫面:可能其他程式正在使用,或鏡頭蓋著。處理好以後再按 {key}。</translation>
    </message>
    <message>
        <source>摄像头拔掉了。插回以后会自己打开。</source>
        <translation>攝影機拔掉了。插回以後會自動開啟。</translation>
    </message>
    <message>
        <source>把证上的二维码对准镜头,约一掌远。</source>
        <translation>把證上的 QR Code 對準鏡頭,約一個手掌遠。</translation>
    </message>
    <message>
        <source>读到了,请看卡片。</source>
        <translation>讀到了,請看卡片。</translation>
    </message>
    <message>
        <source>看到好几张证。请一次只出示一张。</source>
        <translation>看到好幾張證。請一次只出示一張。</translation>
    </message>
    <message>
        <source>先登记完这一位(或按 Esc 离开),再扫下一张。</source>
        <translation>先登記完這一位(或按 Esc 離開),再掃描下一張。</translation>
    </message>
    <message>
        <source>这个码不是本社区证件。没有打开,也没有记下。</source>
        <translation>這個碼不是本社區證件。沒有開啟,也沒有記下。</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>已登记 {time}</source>
        <translation>已登記 {time}</translation>
    </message>
    <message>
        <source>今日 {n} 件</source>
        <translation>今日 {n} 件</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>沒有儲存</translation>
    </message>
    <message>
        <source>请重输</source>
        <translation>請重新輸入</translation>
    </message>
    <message>
        <source>测试码 {count} 个数字一个不少</source>
        <translation>測試碼 {count} 個數字一個不少</translation>
    </message>
    <message>
        <source>读到了 {dpi} dpi,每格 {dots} 点</source>
        <translation>讀到了 {dpi} dpi,每格 {dots} 點</translation>
    </message>
    <message>
        <source>扫码枪正常</source>
        <translation>條碼掃描器正常</translation>
    </message>
    <message>
        <source>什么都没有记</source>
        <translation>什麼都沒有記</translation>
    </message>
    <message>
        <source>花名册上没有的人</source>
        <translation>名冊上沒有的人</translation>
    </message>
    <message>
        <source>{site} {n} 号枪</source>
        <translation>{site} {n} 號</translation>
    </message>
    <message>
        <source>{time} 以后再来</source>
        <translation>{time} 以後再來</translation>
    </message>
    <message>
        <source>下一位出门的是取件</source>
        <translation>下一位外出的是取件</translation>
    </message>
    <message>
        <source>快递 今日 {n} 件</source>
        <translation>快遞 今日 {n} 件</translation>
    </message>
    <message>
        <source>送到 {building} 栋,已记下</source>
        <translation>送到 {building} 棟,已記下</translation>
    </message>
    <message>
        <source>已记下:{need}</source>
        <translation>已記下:{need}</translation>
    </message>
    <message>
        <source>{kind} {serial} 至 {month}月{day}日 {time}</source>
        <translation>{kind} {serial} 至 {month}月{day}日 {time}</translation>
    </message>
    <message>
        <source>{line}  尾号 {tail}</source>
        <translation>{line}  末碼 {tail}</translation>
    </message>
    <message>
        <source>体温?</source>
        <translation>體溫?</translation>
    </message>
    <message>
        <source>请再测手腕或颈部</source>
        <translation>請再量手腕或頸部</translation>
    </message>
    <message>
        <source>健康码?</source>
        <translation>健康碼?</translation>
    </message>
    <message>
        <source>口罩?</source>
        <translation>口罩?</translation>
    </message>
    <message>
        <source>人证相符?</source>
        <translation>人證相符?</translation>
    </message>
    <message>
        <source>请再扫出入证</source>
        <translation>請再掃描出入證</translation>
    </message>
    <message>
        <source>楼栋长的电话?</source>
        <translation>棟長的電話?</translation>
    </message>
    <message>
        <source>是哪一位?</source>
        <translation>是哪一位?</translation>
    </message>
    <message>
        <source>请报房号或姓名</source>
        <translation>請報房號或姓名</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>快遞</translation>
    </message>
    <message>
        <source>什么情况?</source>
        <translation>什麼情況?</translation>
    </message>
    <message>
        <source>按哪一条放行?</source>
        <translation>依哪一條放行?</translation>
    </message>
    <message>
        <source>366 回车 = 36.6    直接回车 = 没测到</source>
        <translation>366 Enter = 36.6    直接按 Enter = 沒量到</translation>
    </message>
    <message>
        <source>364 回车 = 36.4    直接回车 = 测不到,记下</source>
        <translation>364 Enter = 36.4    直接按 Enter = 量不到,記下</translation>
    </message>
    <message>
        <source>1–9 回车 = 选    0 回车 = 名册上没有</source>
        <translation>1–9 Enter = 選    0 Enter = 名冊上沒有</translation>
    </message>
    <message>
        <source>0 回车 = 名册上没有</source>
        <translation>0 Enter = 名冊上沒有</translation>
    </message>
    <message>
        <source>号码或姓名 回车 = 已确认,先放行</source>
        <translation>號碼或姓名 Enter = 已確認,先放行</translation>
    </message>
    <message>
        <source>送到哪一栋:楼号或房号 回车</source>
        <translation>送到哪一棟:棟號或房號 Enter</translation>
    </message>
    <message>
        <source>1 救护  2 消防  3 公安  4 就医  5 其他 回车,或写几个字    可以以后再补</source>
        <translation>1 救護  2 消防  3 警察  4 就醫  5 其他 Enter,或寫幾個字    可以以後再補</translation>
    </message>
    <message>
        <source>数字 回车 = 选</source>
        <translation>數字 Enter = 選</translation>
    </message>
    <message>
        <source>绿码</source>
        <translation>綠碼</translation>
    </message>
    <message>
        <source>黄码</source>
        <translation>黃碼</translation>
    </message>
    <message>
        <source>红码</source>
        <translation>紅碼</translation>
    </message>
    <message>
        <source>没亮码</source>
        <translation>沒出示</translation>
    </message>
    <message>
        <source>戴好了</source>
        <translation>戴好了</translation>
    </message>
    <message>
        <source>没戴</source>
        <translation>沒戴</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>打印出门条</source>
        <translation>列印外出條</translation>
    </message>
    <message>
        <source>人证不符</source>
        <translation>人證不符</translation>
    </message>
    <message>
        <source>挂失</source>
        <translation>掛失</translation>
    </message>
    <message>
        <source>换部位</source>
        <translation>換部位</translation>
    </message>
    <message>
        <source>换体温枪</source>
        <translation>換體溫槍</translation>
    </message>
    <message>
        <source>外地返回</source>
        <translation>外地返回</translation>
    </message>
    <message>
        <source>按规则放行</source>
        <translation>依規則放行</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>為什麼</translation>
    </message>
    <message>
        <source>救护</source>
        <translation>救護</translation>
    </message>
    <message>
        <source>消防</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>公安</source>
        <translation>警察</translation>
    </message>
    <message>
        <source>就医</source>
        <translation>就醫</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>上一次也是进,已记下</source>
        <translation>上一次也是進,已記下</translation>
    </message>
    <message>
        <source>上一次也是出,已记下</source>
        <translation>上一次也是出,已記下</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>本戶</translation>
    </message>
    <message>
        <source>本证</source>
        <translation>本證</translation>
    </message>
    <message>
        <source>本车</source>
        <translation>本車</translation>
    </message>
    <message>
        <source>不是本社区证件</source>
        <translation>不是本社區證件</translation>
    </message>
    <message>
        <source>人证相符?  量了体温就是相符</source>
        <translation>人證相符?  量了體溫就是相符</translation>
    </message>
    <message>
        <source>Esc = 离开</source>
        <translation>Esc = 離開</translation>
    </message>
    <message>
        <source>{whose} {n} 小时内 {used}/{count}</source>
        <translation>{whose} {n} 小時內 {used}/{count}</translation>
    </message>
    <message>
        <source>{whose}今日 {used}/{count}</source>
        <translation>{whose}今日 {used}/{count}</translation>
    </message>
    <message>
        <source>{whose} {n} 天内 {used}/{count}</source>
        <translation>{whose} {n} 天內 {used}/{count}</translation>
    </message>
    <message>
        <source>没有打开,也没有记下。请出示本社区的出入证</source>
        <translation>沒有開啟,也沒有記下。請出示本社區的出入證</translation>
    </message>
    <message>
        <source>{time} 从 {gate} 出门</source>
        <translation>{time} 從 {gate} 外出</translation>
    </message>
    <message>
        <source>出门条 {serial} 已开好</source>
        <translation>外出條 {serial} 已開好</translation>
    </message>
    <message>
        <source>取件</source>
        <translation>取件</translation>
    </message>
    <message>
        <source>{time} 前返回</source>
        <translation>{time} 前返回</translation>
    </message>
    <message>
        <source>请出示出入证</source>
        <translation>請出示出入證</translation>
    </message>
</context>
<context>
    <name>ChangeTable</name>
    <message>
        <source>规则</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>現行</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>改為</translation>
    </message>
    <message>
        <source>没有(新增)</source>
        <translation>沒有(新增)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ClerkPanel</name>
    <message>
        <source>经办人</source>
        <translation>承辦人</translation>
    </message>
    <message>
        <source>姓名或编号(&amp;N)</source>
        <translation>姓名或編號(&amp;N)</translation>
    </message>
    <message>
        <source>PIN,4 到 8 位数字(&amp;P)</source>
        <translation>PIN 碼,4 到 8 位數字(&amp;P)</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>在这里工作的人</source>
        <translation>在這裡工作的人</translation>
    </message>
    <message>
        <source>新人的姓名</source>
        <translation>新人的姓名</translation>
    </message>
    <message>
        <source>新的 PIN,4 到 8 位数字</source>
        <translation>新的 PIN 碼,4 到 8 位數字</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>身分</translation>
    </message>
    <message>
        <source>加上第一位,即负责人</source>
        <translation>加上第一位,即負責人</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>改所选人的身份</source>
        <translation>改所選人的身分</translation>
    </message>
    <message>
        <source>改所选人的 PIN</source>
        <translation>改所選人的 PIN 碼</translation>
    </message>
    <message>
        <source>所选的人不再工作</source>
        <translation>所選的人不再工作</translation>
    </message>
</context>
<context>
    <name>ClerkTable</name>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>身分</translation>
    </message>
</context>
<context>
    <name>ClerkTask</name>
    <message>
        <source>经办人…</source>
        <translation>承辦人…</translation>
    </message>
    <message>
        <source>{name} 已登录。</source>
        <translation>{name} 已登入。</translation>
    </message>
    <message>
        <source>没有人登录。</source>
        <translation>沒有人登入。</translation>
    </message>
    <message>
        <source>还没有经办人:请先加上第一位,即负责人。</source>
        <translation>還沒有承辦人:請先加上第一位,即負責人。</translation>
    </message>
    <message>
        <source>{name}({role})已登录,办公室的每一条记录都记在名下。</source>
        <translation>{name}({role})已登入,辦公室的每一筆紀錄都記在名下。</translation>
    </message>
    <message>
        <source>登录以后才能看全姓名、查通行、销毁数据;输错五次要等,越等越久。</source>
        <translation>登入以後才能看全姓名、查通行、銷毀資料;輸錯五次要等,越等越久。</translation>
    </message>
    <message>
        <source>第一位是负责人,由负责人加其他人。PIN 只有本人知道。</source>
        <translation>第一位是負責人,由負責人加其他人。PIN 碼只有本人知道。</translation>
    </message>
    <message>
        <source>已加上 {name},编号 {number}。</source>
        <translation>已加上 {name},編號 {number}。</translation>
    </message>
    <message>
        <source>{name}({number})不能再登录了。</source>
        <translation>{name}({number})不能再登入了。</translation>
    </message>
    <message>
        <source>{name}({number})的身份已改。</source>
        <translation>{name}({number})的身分已改。</translation>
    </message>
    <message>
        <source>{name}({number})的 PIN 已改。</source>
        <translation>{name}({number})的 PIN 碼已改。</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} 分鐘</translation>
    </message>
    <message>
        <source>{n} 小时</source>
        <translation>{n} 小時</translation>
    </message>
    <message>
        <source>{n} 天</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} 年</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>快 {length}</source>
        <translation>快 {length}</translation>
    </message>
    <message>
        <source>慢 {length}</source>
        <translation>慢 {length}</translation>
    </message>
    <message>
        <source>约 {moment}</source>
        <translation>約 {moment}</translation>
    </message>
    <message>
        <source>{moment} 以后</source>
        <translation>{moment} 以後</translation>
    </message>
    <message>
        <source>{moment} 以前</source>
        <translation>{moment} 以前</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>钟约{off}</source>
        <translation>時鐘約{off}</translation>
    </message>
    <message>
        <source>钟至少{off}</source>
        <translation>時鐘至少{off}</translation>
    </message>
</context>
<context>
    <name>ClockState</name>
    <message>
        <source>时钟正常</source>
        <translation>時鐘正常</translation>
    </message>
    <message>
        <source>时钟可疑,请核对</source>
        <translation>時鐘可疑,請核對</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>启用码</source>
        <translation>啟用碼</translation>
    </message>
    <message>
        <source>请当面或打电话念给卡口,不要写在 U 盘上,也不要发到群里。这个码只显示这一次,关闭后无法再看。</source>
        <translation>請當面或打電話念給管制站,不要寫在隨身碟上,也不要傳到群組裡。這個碼只顯示這一次,關閉後無法再看。</translation>
    </message>
    <message>
        <source>已经告知,关闭</source>
        <translation>已經告知,關閉</translation>
    </message>
    <message>
        <source>启用包在 {file}。请用 U 盘拿到卡口的电脑上打开。</source>
        <translation>啟用檔在 {file}。請用隨身碟拿到管制站的電腦上開啟。</translation>
    </message>
</context>
<context>
    <name>ContinuityDialog</name>
    <message>
        <source>社区卡口登记</source>
        <translation>社區管制站登記</translation>
    </message>
    <message>
        <source>记录接不上,请先确认</source>
        <translation>紀錄接不上,請先確認</translation>
    </message>
    <message>
        <source>另一台电脑还在用这些数据吗?</source>
        <translation>另一台電腦還在用這些資料嗎?</translation>
    </message>
    <message>
        <source>继续以后,旧记录都保留,新记录另起一段,从第 1 条编号;证号跳过一段,不会重号;社区分得清两段。原因会记录下来。</source>
        <translation>繼續以後,舊紀錄都保留,新紀錄另起一段,從第 1 筆編號;證號跳過一段,不會重號;社區分得清兩段。原因會記錄下來。</translation>
    </message>
    <message>
        <source>没有,在这台上另起一段继续(&amp;N)</source>
        <translation>沒有,在這台上另起一段繼續(&amp;N)</translation>
    </message>
    <message>
        <source>还在用(&amp;Y)</source>
        <translation>還在用(&amp;Y)</translation>
    </message>
    <message>
        <source>返回,什么都不做</source>
        <translation>返回,什麼都不做</translation>
    </message>
    <message>
        <source>请用那一台。一个社区只有一台办公室电脑记录;这里什么都没有打开,数据原样保留。</source>
        <translation>請用那一台。一個社區只有一台辦公室電腦記錄;這裡什麼都沒有開啟,資料原樣保留。</translation>
    </message>
    <message>
        <source>请让社区给这一台做一个自己的启用包,装在另一个文件夹。这里什么都没有打开,数据原样保留。</source>
        <translation>請讓社區給這一台做一個自己的啟用檔,裝在另一個資料夾。這裡什麼都沒有開啟,資料原樣保留。</translation>
    </message>
    <message>
        <source>这里的数据被换回了以前的样子:可能是恢复了旧的备份,或拷回了旧的文件夹。</source>
        <translation>這裡的資料被換回了以前的樣子:可能是還原了舊的備份,或複製回了舊的資料夾。</translation>
    </message>
    <message>
        <source>这些数据是在另一台电脑上建立的:可能是拷贝来的,或从备份恢复到了这一台。</source>
        <translation>這些資料是在另一台電腦上建立的:可能是複製來的,或從備份還原到了這一台。</translation>
    </message>
    <message>
        <source>这些数据刚从备份恢复。备份以后的记录不在里面。</source>
        <translation>這些資料剛從備份還原。備份以後的紀錄不在裡面。</translation>
    </message>
    <message>
        <source>同样的编号下另有不同的记录:有两份数据都在往下记,或数据被人改过。</source>
        <translation>同樣的編號下另有不同的紀錄:有兩份資料都在往下記,或資料被人改過。</translation>
    </message>
    <message>
        <source>本机有第 1–{held} 条(第 {epoch} 段)。</source>
        <translation>本機有第 1–{held} 筆(第 {epoch} 段)。</translation>
    </message>
    <message>
        <source>{held}以后有没有缺的,这里看不出来;社区收到过的,社区那里还在。</source>
        <translation>{held}以後有沒有缺的,這裡看不出來;社區收到過的,社區那裡還在。</translation>
    </message>
    <message>
        <source>{held}已知缺第 {first}–{last} 条;社区收到过的,社区那里还在。</source>
        <translation>{held}已知缺第 {first}–{last} 筆;社區收到過的,社區那裡還在。</translation>
    </message>
</context>
<context>
    <name>CopiesPanel</name>
    <message>
        <source>同一张证在两个卡口同时出现</source>
        <translation>同一張證在兩個管制站同時出現</translation>
    </message>
    <message>
        <source>两次相隔太短,人走不到:其中一张可能是复制的,也可能是卡口电脑的时间不准,请先向值守人员核实。作废后不能恢复;卡口用上下一个下发包以后,这张证就不能再用。</source>
        <translation>兩次相隔太短,人走不到:其中一張可能是複製的,也可能是管制站電腦的時間不準,請先向值班人員確認。作廢後不能復原;管制站用上下一個發布檔以後,這張證就不能再用。</translation>
    </message>
    <message>
        <source>在两个卡口同时出现的证</source>
        <translation>在兩個管制站同時出現的證</translation>
    </message>
    <message>
        <source>没有同一张证在两个卡口同时出现。</source>
        <translation>沒有同一張證在兩個管制站同時出現。</translation>
    </message>
    <message>
        <source>作废这张证</source>
        <translation>作廢這張證</translation>
    </message>
    <message>
        <source>不是复制</source>
        <translation>不是複製</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>卡口:{gate}
时间:{day} {time}
方向:{direction}
值守:{operator}</source>
        <translation>管制站:{gate}
時間:{day} {time}
方向:{direction}
值班:{operator}</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>沒有登記</translation>
    </message>
</context>
<context>
    <name>CopiesPresenter</name>
    <message>
        <source>没有同一张证在两个卡口同时出现。</source>
        <translation>沒有同一張證在兩個管制站同時出現。</translation>
    </message>
    <message>
        <source>{serial} 已作废。请生成下发包交给卡口,卡口用上以后才会拦下;再给持证人换一张新证。</source>
        <translation>{serial} 已作廢。請產生發布檔交給管制站,管制站用上以後才會攔下;再給持證人換一張新證。</translation>
    </message>
    <message>
        <source>{serial} 的这两次不再列出,证照常能用。</source>
        <translation>{serial} 的這兩次不再列出,證照常能用。</translation>
    </message>
</context>
<context>
    <name>CopyTable</name>
    <message>
        <source>证号</source>
        <translation>證號</translation>
    </message>
    <message>
        <source>持证人</source>
        <translation>持證人</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>前一次</source>
        <translation>前一次</translation>
    </message>
    <message>
        <source>后一次</source>
        <translation>後一次</translation>
    </message>
    <message>
        <source>相隔</source>
        <translation>相隔</translation>
    </message>
    <message>
        <source>{minutes:.1f} 分钟</source>
        <translation>{minutes:.1f} 分鐘</translation>
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
        <translation>更正哪一筆?</translation>
    </message>
    <message>
        <source>1  作废</source>
        <translation>1  作廢</translation>
    </message>
    <message>
        <source>3  改体温</source>
        <translation>3  改體溫</translation>
    </message>
    <message>
        <source>体温,3 位数字:366 = 36.6</source>
        <translation>體溫,3 位數字:366 = 36.6</translation>
    </message>
    <message>
        <source>↑ ↓ 选另一条    Esc 离开    原记录不会删除</source>
        <translation>↑ ↓ 選另一筆    Esc 離開    原紀錄不會刪除</translation>
    </message>
    <message>
        <source>2  改方向:应为 {direction}</source>
        <translation>2  改方向:應為 {direction}</translation>
    </message>
    <message>
        <source>请卡口更正</source>
        <translation>請管制站更正</translation>
    </message>
    <message>
        <source>查找通行记录:姓名、房号 3-1-501、尾号或证号(&amp;F)</source>
        <translation>尋找通行紀錄:姓名、房號 3-1-501、末碼或證號(&amp;F)</translation>
    </message>
    <message>
        <source>这条作废</source>
        <translation>這筆作廢</translation>
    </message>
    <message>
        <source>方向改成另一个</source>
        <translation>方向改成另一個</translation>
    </message>
    <message>
        <source>体温改为</source>
        <translation>體溫改為</translation>
    </message>
    <message>
        <source>其实没有测体温</source>
        <translation>其實沒有量體溫</translation>
    </message>
    <message>
        <source>请卡口(&amp;W)</source>
        <translation>請管制站(&amp;W)</translation>
    </message>
    <message>
        <source>体温,366 = 36.6(&amp;T)</source>
        <translation>體溫,366 = 36.6(&amp;T)</translation>
    </message>
    <message>
        <source>原因,卡口会看到,不要写姓名(&amp;R)</source>
        <translation>原因,管制站會看到,不要寫姓名(&amp;R)</translation>
    </message>
    <message>
        <source>撤回所选请求</source>
        <translation>撤回所選請求</translation>
    </message>
    <message>
        <source>社区不改卡口的记录:请求随下一个下发包到卡口,由值守人员在“待办”里照办或说明原因,答复随上报包回来。</source>
        <translation>社區不改管制站的紀錄:請求隨下一個發布檔到管制站,由值班人員在「待辦」裡照辦或說明原因,答覆隨回報檔回來。</translation>
    </message>
    <message>
        <source>已提出的请求(&amp;Q)</source>
        <translation>已提出的請求(&amp;Q)</translation>
    </message>
    <message>
        <source>通行记录</source>
        <translation>通行紀錄</translation>
    </message>
    <message>
        <source>更正请求</source>
        <translation>更正請求</translation>
    </message>
    <message>
        <source>没有找到通行记录。</source>
        <translation>沒有找到通行紀錄。</translation>
    </message>
    <message>
        <source>还没有请卡口更正过。</source>
        <translation>還沒有請管制站更正過。</translation>
    </message>
</context>
<context>
    <name>CorrectionRequestPanel</name>
    <message>
        <source>社区请更正</source>
        <translation>社區請更正</translation>
    </message>
    <message>
        <source>照办</source>
        <translation>照辦</translation>
    </message>
    <message>
        <source>不照办,告诉社区</source>
        <translation>不照辦,告訴社區</translation>
    </message>
    <message>
        <source>不照办的原因(不要写姓名、电话)</source>
        <translation>不照辦的原因(不要寫姓名、電話)</translation>
    </message>
    <message>
        <source>回车照办    Esc 以后再说    原记录不会删除</source>
        <translation>Enter 照辦    Esc 以後再說    原紀錄不會刪除</translation>
    </message>
    <message>
        <source>社区说:{reason}</source>
        <translation>社區說:{reason}</translation>
    </message>
</context>
<context>
    <name>CorrectionTask</name>
    <message>
        <source>更正请求…</source>
        <translation>更正請求…</translation>
    </message>
    <message>
        <source>{n} 条在等卡口答复。</source>
        <translation>{n} 筆在等管制站答覆。</translation>
    </message>
    <message>
        <source>没有等卡口答复的请求。</source>
        <translation>沒有等管制站答覆的請求。</translation>
    </message>
    <message>
        <source>第 {number} 号请求已记下。请生成下发包交给卡口,卡口用上以后会看到。</source>
        <translation>第 {number} 號請求已記下。請產生發布檔交給管制站,管制站用上以後會看到。</translation>
    </message>
    <message>
        <source>第 {number} 号请求已撤回。</source>
        <translation>第 {number} 號請求已撤回。</translation>
    </message>
</context>
<context>
    <name>CrashHandler</name>
    <message>
        <source>程序出了差错。已保存的记录都在;请继续,若再出现请重新打开程序。</source>
        <translation>程式出了差錯。已儲存的紀錄都在;請繼續,若再發生請重新開啟程式。</translation>
    </message>
</context>
<context>
    <name>CutOffPanel</name>
    <message>
        <source>停用之后的证</source>
        <translation>停用之後的證</translation>
    </message>
    <message>
        <source>电脑丢了或密钥外泄时用:到这一号为止的证照常能用,之后的都不认。空白证不受影响。卡口用上下一个下发包以后生效。</source>
        <translation>電腦遺失或金鑰外洩時用:到這一號為止的證照常能用,之後的都不認。空白證不受影響。管制站用上下一個發布檔以後生效。</translation>
    </message>
    <message>
        <source>最后一张可信的证号,例如 03-000057-1</source>
        <translation>最後一張可信的證號,例如 03-000057-1</translation>
    </message>
    <message>
        <source>全部重新认可</source>
        <translation>全部重新認可</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>{month}月{day}日 {weekday}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>今天 {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>昨天 {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation>{month}月{day}日 {time}</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} 分鐘</translation>
    </message>
    <message>
        <source>{n} 小时</source>
        <translation>{n} 小時</translation>
    </message>
    <message>
        <source>{n} 天</source>
        <translation>{n} 天</translation>
    </message>
</context>
<context>
    <name>DesignPanel</name>
    <message>
        <source>出入证样式</source>
        <translation>出入證樣式</translation>
    </message>
    <message>
        <source>样式</source>
        <translation>樣式</translation>
    </message>
    <message>
        <source>预览的纸张</source>
        <translation>預覽的紙張</translation>
    </message>
    <message>
        <source>证上的单位名称,空着是社区名称</source>
        <translation>證上的單位名稱,空著是社區名稱</translation>
    </message>
    <message>
        <source>提示语</source>
        <translation>提示語</translation>
    </message>
    <message>
        <source>预览的种类</source>
        <translation>預覽的種類</translation>
    </message>
    <message>
        <source>这一种的颜色</source>
        <translation>這一種的顏色</translation>
    </message>
    <message>
        <source>第二语言</source>
        <translation>第二語言</translation>
    </message>
    <message>
        <source>第二语言的文字,最多四行</source>
        <translation>第二語言的文字,最多四行</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>沒有</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>另存为文件…</source>
        <translation>另存為檔案…</translation>
    </message>
</context>
<context>
    <name>DesignPresenter</name>
    <message>
        <source>已采用样式“{title}”,以后印的证都用它。请生成下发包,卡口打印的证也会跟着换。</source>
        <translation>已採用樣式「{title}」,以後印的證都用它。請產生發布檔,管制站列印的證也會跟著換。</translation>
    </message>
    <message>
        <source>选择样式文件</source>
        <translation>選擇樣式檔</translation>
    </message>
    <message>
        <source>样式文件 (*.yaml *.yml *.json)</source>
        <translation>樣式檔 (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>样式存到文件</source>
        <translation>樣式存到檔案</translation>
    </message>
    <message>
        <source>样式文件 (*.yaml)</source>
        <translation>樣式檔 (*.yaml)</translation>
    </message>
    <message>
        <source>样式已存为 {file}。</source>
        <translation>樣式已存為 {file}。</translation>
    </message>
</context>
<context>
    <name>DesignWords</name>
    <message>
        <source>绿</source>
        <translation>綠</translation>
    </message>
    <message>
        <source>青</source>
        <translation>青</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>藍</translation>
    </message>
    <message>
        <source>紫</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>玫红</source>
        <translation>玫紅</translation>
    </message>
    <message>
        <source>红</source>
        <translation>紅</translation>
    </message>
    <message>
        <source>橙</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>棕</source>
        <translation>棕</translation>
    </message>
    <message>
        <source>黑</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>拉丁字母(英文等)</source>
        <translation>拉丁字母(英文等)</translation>
    </message>
    <message>
        <source>维吾尔文</source>
        <translation>維吾爾文</translation>
    </message>
    <message>
        <source>藏文</source>
        <translation>藏文</translation>
    </message>
    <message>
        <source>彝文</source>
        <translation>彝文</translation>
    </message>
</context>
<context>
    <name>DevicePanel</name>
    <message>
        <source>设备</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>沒有</translation>
    </message>
    <message>
        <source>这台电脑上的串口:{names}</source>
        <translation>這台電腦上的序列埠:{names}</translation>
    </message>
    <message>
        <source>扫码枪的串口</source>
        <translation>條碼掃描器的序列埠</translation>
    </message>
    <message>
        <source>速率</source>
        <translation>傳輸速率</translation>
    </message>
    <message>
        <source>体温枪的串口</source>
        <translation>體溫槍的序列埠</translation>
    </message>
    <message>
        <source>连接</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>没有用串口</source>
        <translation>沒用序列埠</translation>
    </message>
    <message>
        <source>已接上</source>
        <translation>已接上</translation>
    </message>
    <message>
        <source>没有接上,插好后自己会接上</source>
        <translation>沒有接上,插好後會自動接上</translation>
    </message>
    <message>
        <source>最近一条:{line}</source>
        <translation>最近一筆:{line}</translation>
    </message>
    <message>
        <source>读不懂的 {count} 条</source>
        <translation>讀不懂的 {count} 筆</translation>
    </message>
</context>
<context>
    <name>DevicePresenter</name>
    <message>
        <source>不是本社区证件</source>
        <translation>不是本社區證件</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>进</source>
        <translation>進</translation>
    </message>
    <message>
        <source>出</source>
        <translation>出</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>口令文件(keys.json)完好。</source>
        <translation>密碼檔(keys.json)完好。</translation>
    </message>
    <message>
        <source>口令文件(keys.json)坏了:请不要退出程序,先做一份备份,再找技术支持。</source>
        <translation>密碼檔(keys.json)壞了:請不要結束程式,先做一份備份,再找技術支援。</translation>
    </message>
    <message>
        <source>数据文件每一页都完好。</source>
        <translation>資料檔每一頁都完好。</translation>
    </message>
    <message>
        <source>数据文件坏了 {count} 页(第 {pages} 页)。请先把整个数据文件夹原样复制一份。</source>
        <translation>資料檔壞了 {count} 頁(第 {pages} 頁)。請先把整個資料夾原樣複製一份。</translation>
    </message>
    <message>
        <source>数据文件读不出来,可能是硬盘坏了。请先把数据文件夹原样复制一份。</source>
        <translation>資料檔讀不出來,可能是硬碟壞了。請先把資料夾原樣複製一份。</translation>
    </message>
    <message>
        <source>数据文件的结构完好。</source>
        <translation>資料檔的結構完好。</translation>
    </message>
    <message>
        <source>记录都读不出来。</source>
        <translation>紀錄都讀不出來。</translation>
    </message>
    <message>
        <source>社区已收到第 1–{held} 条,那些没有丢。请恢复最近的备份;没有备份,请向社区要新的启用包。</source>
        <translation>社區已收到第 1–{held} 筆,那些沒有遺失。請還原最近的備份;沒有備份,請向社區索取新的啟用檔。</translation>
    </message>
    <message>
        <source>请恢复最近的备份,再把各终端的 U 盘重新导入一遍。</source>
        <translation>請還原最近的備份,再把各終端機的隨身碟重新匯入一遍。</translation>
    </message>
    <message>
        <source>请恢复最近的备份,或请该终端重新导出,再导入。</source>
        <translation>請還原最近的備份,或請該終端機重新匯出,再匯入。</translation>
    </message>
    <message>
        <source>个人信息 {kept} 份与记录相符,{destroyed} 份已按规定销毁。</source>
        <translation>個人資料 {kept} 份與紀錄相符,{destroyed} 份已按規定銷毀。</translation>
    </message>
    <message>
        <source>说有的记录都在,没有来历不明的。</source>
        <translation>說有的紀錄都在,沒有來歷不明的。</translation>
    </message>
    <message>
        <source>{logs} 段记录共 {records} 条,一条接一条,没有缺也没有改。</source>
        <translation>{logs} 段紀錄共 {records} 筆,一筆接一筆,沒有缺也沒有改。</translation>
    </message>
    <message>
        <source>数据文件的结构坏了({detail})。请先把整个数据文件夹原样复制一份。</source>
        <translation>資料檔的結構壞了({detail})。請先把整個資料夾原樣複製一份。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段缺第 {spans} 条记录。</source>
        <translation>{station} 號機第 {epoch} 段缺第 {spans} 筆紀錄。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条记录读不出来。</source>
        <translation>{station} 號機第 {epoch} 段第 {spans} 筆紀錄讀不出來。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条之间有记录被改过。</source>
        <translation>{station} 號機第 {epoch} 段第 {spans} 筆之間有紀錄被改過。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条没有可以对照的。</source>
        <translation>{station} 號機第 {epoch} 段第 {spans} 筆沒有可以對照的。</translation>
    </message>
    <message>
        <source>社区收到了哪些,这里读不出来了,请问社区。请恢复最近的备份;没有备份,请向社区要新的启用包。</source>
        <translation>社區收到了哪些,這裡讀不出來了,請問社區。請還原最近的備份;沒有備份,請向社區要新的啟用包。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条的个人信息被换过,不能相信。</source>
        <translation>{station} 號機第 {epoch} 段第 {spans} 筆的個人資料被換過,不能相信。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段第 {spans} 条来历不明,不要相信。</source>
        <translation>{station} 號機第 {epoch} 段第 {spans} 筆來歷不明,不要相信。</translation>
    </message>
    <message>
        <source>屏幕上显示的都能从记录重新算出来。</source>
        <translation>螢幕上顯示的都能從紀錄重新算出來。</translation>
    </message>
    <message>
        <source>显示用的数据({table})有 {rows} 行与记录不符。按“修复”从记录重新算。</source>
        <translation>顯示用的資料({table})有 {rows} 列與紀錄不符。按「修復」從紀錄重新算。</translation>
    </message>
    <message>
        <source>记录有损坏,没有核对屏幕上显示的。</source>
        <translation>紀錄有損壞,沒有核對螢幕上顯示的。</translation>
    </message>
    <message>
        <source>空间不够,没有核对屏幕上显示的。请腾出空间再查。</source>
        <translation>空間不夠,沒有核對螢幕上顯示的。請騰出空間再查。</translation>
    </message>
    <message>
        <source>没能核对屏幕上显示的。请再查一次。</source>
        <translation>沒能核對螢幕上顯示的。請再查一次。</translation>
    </message>
    <message>
        <source>数据文件夹外的进度标记在第 {seq} 条。</source>
        <translation>資料夾外的進度標記在第 {seq} 筆。</translation>
    </message>
    <message>
        <source>数据文件夹外没有进度标记,下一条记录会写上。</source>
        <translation>資料夾外沒有進度標記,下一筆紀錄會寫上。</translation>
    </message>
    <message>
        <source>数据库以外的标记里第 {token} 条是另一条记录。</source>
        <translation>資料庫以外的標記裡第 {token} 筆是另一筆紀錄。</translation>
    </message>
    <message>
        <source>进度标记在第 {token} 条,数据只到第 {seq} 条:放回的是旧数据。重新打开程序,按提示做。</source>
        <translation>進度標記在第 {token} 筆,資料只到第 {seq} 筆:放回的是舊資料。重新開啟程式,按提示做。</translation>
    </message>
    <message>
        <source>时钟正常。</source>
        <translation>時鐘正常。</translation>
    </message>
    <message>
        <source>时钟不可信:请核对日期和时间。登记照常。</source>
        <translation>時鐘不可信:請核對日期和時間。登記照常。</translation>
    </message>
    <message>
        <source>剩余空间 {free} MB。</source>
        <translation>剩餘空間 {free} MB。</translation>
    </message>
    <message>
        <source>只剩 {free} MB 空间:请清理一下。</source>
        <translation>只剩 {free} MB 空間:請清理一下。</translation>
    </message>
    <message>
        <source>只剩 {free} MB 空间,快要存不下了:请马上清理。</source>
        <translation>只剩 {free} MB 空間,快要存不下了:請馬上清理。</translation>
    </message>
    <message>
        <source>数据文件夹看不到,可能是硬盘坏了。</source>
        <translation>資料夾看不到,可能是硬碟壞了。</translation>
    </message>
    <message>
        <source>没有写了一半的文件。</source>
        <translation>沒有寫了一半的檔案。</translation>
    </message>
    <message>
        <source>有 {count} 个写了一半的文件({names})。按“修复”删除。</source>
        <translation>有 {count} 個寫了一半的檔案({names})。按「修復」刪除。</translation>
    </message>
    <message>
        <source>数据只有本账户能读。</source>
        <translation>資料只有本帳號能讀。</translation>
    </message>
    <message>
        <source>这台电脑的别的账户能读 {names}(内容是加密的)。</source>
        <translation>這台電腦的其他帳號能讀 {names}(內容是加密的)。</translation>
    </message>
    <message>
        <source>数据文件夹不能写入。请检查硬盘和权限。</source>
        <translation>資料夾不能寫入。請檢查硬碟和權限。</translation>
    </message>
    <message>
        <source>字体完好。</source>
        <translation>字型完好。</translation>
    </message>
    <message>
        <source>字体缺少或损坏:{names}。请重新安装程序。</source>
        <translation>字型缺少或損壞:{names}。請重新安裝程式。</translation>
    </message>
    <message>
        <source>提示音完好。</source>
        <translation>提示音完好。</translation>
    </message>
    <message>
        <source>提示音缺少或损坏:{names}。请重新安装程序。</source>
        <translation>提示音缺少或損壞:{names}。請重新安裝程式。</translation>
    </message>
    <message>
        <source>打印机:{names}。</source>
        <translation>印表機:{names}。</translation>
    </message>
    <message>
        <source>没有打印机,单据只存成文件。</source>
        <translation>沒有印表機,單據只存成檔案。</translation>
    </message>
    <message>
        <source>程序 {app},Python {python},SQLite {sqlite},SQLCipher {cipher},数据结构 {schema}。</source>
        <translation>程式 {app},Python {python},SQLite {sqlite},SQLCipher {cipher},資料結構 {schema}。</translation>
    </message>
    <message>
        <source>程序 {app} 用数据结构 {newest},数据是 {schema}:请装另一个版本。</source>
        <translation>程式 {app} 用資料結構 {newest},資料是 {schema}:請安裝另一個版本。</translation>
    </message>
    <message>
        <source>程序 {app};数据文件读不出版本。</source>
        <translation>程式 {app};資料檔讀不出版本。</translation>
    </message>
    <message>
        <source>查出 {bad} 处损坏,{warn} 处要留意。</source>
        <translation>查出 {bad} 處損壞,{warn} 處要留意。</translation>
    </message>
    <message>
        <source>数据完好,有 {warn} 处要留意。</source>
        <translation>資料完好,有 {warn} 處要留意。</translation>
    </message>
    <message>
        <source>全部正常。</source>
        <translation>全部正常。</translation>
    </message>
    <message>
        <source>已从记录重新算出。</source>
        <translation>已從紀錄重新算出。</translation>
    </message>
    <message>
        <source>已删除 {n} 个写了一半的文件。</source>
        <translation>已刪除 {n} 個寫了一半的檔案。</translation>
    </message>
</context>
<context>
    <name>DoctorPanel</name>
    <message>
        <source>体检</source>
        <translation>健檢</translation>
    </message>
    <message>
        <source>查数据、记录、时钟、空间和打印机。查的时候照常登记;什么都不改动。</source>
        <translation>查資料、紀錄、時鐘、空間和印表機。查的時候照常登記;什麼都不更動。</translation>
    </message>
    <message>
        <source>开始检查(回车)</source>
        <translation>開始檢查(Enter)</translation>
    </message>
    <message>
        <source>修复</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>修复要几秒到几分钟,这期间不能登记,请先记在纸上。</source>
        <translation>修復要幾秒到幾分鐘,這期間不能登記,請先記在紙上。</translation>
    </message>
    <message>
        <source>正在检查</source>
        <translation>正在檢查</translation>
    </message>
    <message>
        <source>查数据文件、每台终端的记录、个人信息、口令文件、时钟、空间、字体和打印机。什么都不改动。</source>
        <translation>查資料檔、每台終端機的紀錄、個人資料、密碼檔、時鐘、空間、字型和印表機。什麼都不更動。</translation>
    </message>
    <message>
        <source>开始检查</source>
        <translation>開始檢查</translation>
    </message>
</context>
<context>
    <name>DoctorTask</name>
    <message>
        <source>体检…</source>
        <translation>健檢…</translation>
    </message>
    <message>
        <source>这次打开程序后还没有查过。</source>
        <translation>這次開啟程式後還沒有查過。</translation>
    </message>
    <message>
        <source>正在检查</source>
        <translation>正在檢查</translation>
    </message>
    <message>
        <source>正在修复</source>
        <translation>正在修復</translation>
    </message>
</context>
<context>
    <name>DrillBand</name>
    <message>
        <source>演练 不是真的登记   值守 1、2  PIN {pin}   房号 {dwelling}   证号 {serial}</source>
        <translation>演練 不是真的登記   值班 1、2  PIN 碼 {pin}   房號 {dwelling}   證號 {serial}</translation>
    </message>
</context>
<context>
    <name>DutyKind</name>
    <message>
        <source>消毒</source>
        <translation>消毒</translation>
    </message>
    <message>
        <source>巡查</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>物资</source>
        <translation>物資</translation>
    </message>
    <message>
        <source>故障</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>记事</source>
        <translation>記事</translation>
    </message>
</context>
<context>
    <name>DutyLogPanel</name>
    <message>
        <source>值守日志</source>
        <translation>值班日誌</translation>
    </message>
    <message>
        <source>药剂:{agents}</source>
        <translation>藥劑:{agents}</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>記下</translation>
    </message>
    <message>
        <source>本班已记</source>
        <translation>本班已記</translation>
    </message>
    <message>
        <source>{what},{time} 起</source>
        <translation>{what},{time} 起</translation>
    </message>
    <message>
        <source>哪里(不写就是卡口本身)</source>
        <translation>哪裡(不寫就是管制站本身)</translation>
    </message>
    <message>
        <source>巡查了哪里,情况怎样</source>
        <translation>巡查了哪裡,情況如何</translation>
    </message>
    <message>
        <source>什么物资</source>
        <translation>什麼物資</translation>
    </message>
    <message>
        <source>什么坏了</source>
        <translation>什麼壞了</translation>
    </message>
    <message>
        <source>记什么</source>
        <translation>記什麼</translation>
    </message>
</context>
<context>
    <name>DutyOwed</name>
    <message>
        <source>该消毒了</source>
        <translation>該消毒了</translation>
    </message>
    <message>
        <source>{number} 号体温枪要看一下</source>
        <translation>{number} 號體溫槍要看一下</translation>
    </message>
    <message>
        <source>没有能用的体温枪</source>
        <translation>沒有能用的體溫槍</translation>
    </message>
</context>
<context>
    <name>EnrolPanel</name>
    <message>
        <source>登记一台终端</source>
        <translation>登記一台終端機</translation>
    </message>
    <message>
        <source>卡口代码,如 E1;已有的卡口再加一台,输同一个代码</source>
        <translation>管制站代碼,如 E1;已有的管制站再加一台,輸入同一個代碼</translation>
    </message>
    <message>
        <source>卡口名称,如 东门</source>
        <translation>管制站名稱,如 東門</translation>
    </message>
    <message>
        <source>登记终端名称,如 东门 2 号机</source>
        <translation>登記終端機名稱,如 東門 2 號機</translation>
    </message>
    <message>
        <source>小区;空着表示不分小区</source>
        <translation>住宅區;空著表示不分住宅區</translation>
    </message>
    <message>
        <source>一天最多发几张证</source>
        <translation>一天最多發幾張證</translation>
    </message>
    <message>
        <source>选择位置并生成启用包…</source>
        <translation>選擇位置並產生啟用檔…</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>社区卡口登记</source>
        <translation>社區管制站登記</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>另一个窗口正在使用这个数据文件夹。什么都没有改动。</source>
        <translation>另一個視窗正在使用這個資料夾。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>这个文件夹里还没有登记终端或办公室:请用启用包开始,或建立办公室。</source>
        <translation>這個資料夾裡還沒有登記終端機或辦公室:請用啟用檔開始,或建立辦公室。</translation>
    </message>
    <message>
        <source>这个文件夹里已有数据({role})。请选一个空文件夹;什么都没有改动。</source>
        <translation>這個資料夾裡已有資料({role})。請選一個空的資料夾;什麼都沒有更動。</translation>
    </message>
    <message>
        <source>这个文件夹是另一种用途({role}),不是要打开的那一种。什么都没有改动。</source>
        <translation>這個資料夾是另一種用途({role}),不是要開啟的那一種。什麼都沒有改動。</translation>
    </message>
    <message>
        <source>已经有人叫 {name}。请加一个字区别。</source>
        <translation>已經有人叫 {name}。請加一個字區別。</translation>
    </message>
    <message>
        <source>{day} 还没有到,没有可报的。</source>
        <translation>{day} 還沒有到,沒有可報的。</translation>
    </message>
    <message>
        <source>没有编号为 {household} 的住户。</source>
        <translation>沒有編號為 {household} 的住戶。</translation>
    </message>
    <message>
        <source>口令不对,打不开。什么都没有改动,请再输一次。</source>
        <translation>密碼不對,打不開。什麼都沒有更動,請再輸入一次。</translation>
    </message>
    <message>
        <source>请输入口令。</source>
        <translation>請輸入密碼。</translation>
    </message>
    <message>
        <source>口令太短:至少 {shortest} 个字。</source>
        <translation>密碼太短:至少 {shortest} 個字。</translation>
    </message>
    <message>
        <source>这些数据是更新的版本({found})写的。请安装那个版本。</source>
        <translation>這些資料是較新的版本({found})寫入的。請安裝那個版本。</translation>
    </message>
    <message>
        <source>数据文件已损坏,或不是本程序的。原样保留;请恢复最近的备份。</source>
        <translation>資料檔已損壞,或不是本程式的。已原樣保留;請還原最近的備份。</translation>
    </message>
    <message>
        <source>磁盘已满,没有保存;以前的都在。请腾出空间再按一次。</source>
        <translation>磁碟已滿,這一筆沒有儲存;先前的都在。請騰出空間,再按一次。</translation>
    </message>
    <message>
        <source>这个文件夹不能写入:{path}。什么都没有丢;请换一个。</source>
        <translation>這個資料夾不能寫入:{path}。什麼都沒有遺失;請換一個。</translation>
    </message>
    <message>
        <source>这个文件读不出来:{path}。什么都没有改动。</source>
        <translation>這個檔案讀不出來:{path}。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>电脑没能保存这一条({detail});以前的都在。请再试一次。</source>
        <translation>電腦沒能儲存這一筆({detail});先前的都在。請再試一次。</translation>
    </message>
    <message>
        <source>这把恢复密钥打不开它:是另一张恢复单的,或是别的办公室的。什么都没有改动。</source>
        <translation>這把還原金鑰打不開它:是另一張還原單的,或是別的辦公室的。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>U 盘已满,未写入:{path}。记录都在本机,请换一个 U 盘再试。</source>
        <translation>隨身碟已滿,沒有寫入:{path}。紀錄都在本機,請換一個隨身碟再試。</translation>
    </message>
    <message>
        <source>写到一半 U 盘不见了:{path}。记录都在本机,请插好再试。</source>
        <translation>寫到一半隨身碟不見了:{path}。紀錄都在本機,請插好再試。</translation>
    </message>
    <message>
        <source>已按您的意思停下。之前完成的都保留。</source>
        <translation>已依您的意思停止。之前完成的都保留。</translation>
    </message>
    <message>
        <source>这不是能打印的 PDF 文件。没有打印;请重新生成。</source>
        <translation>這不是能列印的 PDF 檔案。沒有列印;請重新產生。</translation>
    </message>
    <message>
        <source>现在没有生效的规则,没有可打印的。请先启用规则。</source>
        <translation>現在沒有生效的規則,沒有可列印的。請先啟用規則。</translation>
    </message>
    <message>
        <source>有几处都是:{homes}。请连小区一起输。没有打印。</source>
        <translation>有幾處都是:{homes}。請連住宅區一起輸入。沒有列印。</translation>
    </message>
    <message>
        <source>第二语言最多 {most} 行。什么都没有改动。</source>
        <translation>第二語言最多 {most} 行。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>测试码 {wanted} 个数字只到了 {given} 个:请把扫码枪调慢一点。什么都没有记。</source>
        <translation>測試碼 {wanted} 個數字只到了 {given} 個:請把條碼掃描器調慢一點。什麼都沒有記。</translation>
    </message>
    <message>
        <source>这台电脑没有打印机。什么都没有丢;请存成文件。</source>
        <translation>這台電腦沒有印表機。什麼都沒有遺失;請存成檔案。</translation>
    </message>
    <message>
        <source>打印机 {printer} 不在了。什么都没有丢;请换一台。</source>
        <translation>印表機 {printer} 不在了。什麼都沒有遺失;請換一台。</translation>
    </message>
    <message>
        <source>打印机 {printer} 停着({detail})。什么都没有丢;请看一下打印机,再打印一次。</source>
        <translation>印表機 {printer} 停著({detail})。什麼都沒有遺失;請看一下印表機,再列印一次。</translation>
    </message>
    <message>
        <source>打印机 {printer} 没有 {paper} 纸。什么都没有丢;请换一台。</source>
        <translation>印表機 {printer} 沒有 {paper} 紙。什麼都沒有遺失;請換一台。</translation>
    </message>
    <message>
        <source>打印机 {printer} 没有接收({detail})。什么都没有丢;请再打印一次。</source>
        <translation>印表機 {printer} 沒有接收({detail})。什麼都沒有遺失;請再列印一次。</translation>
    </message>
    <message>
        <source>社区代码是 12 位数字;输入的是 {given}。</source>
        <translation>社區代碼是 12 位數字;輸入的是 {given}。</translation>
    </message>
    <message>
        <source>请填写社区名称。</source>
        <translation>請填寫社區名稱。</translation>
    </message>
    <message>
        <source>这不是能读的 Excel 或 CSV 文件:{path}。什么都没有改动。</source>
        <translation>這不是能讀取的 Excel 或 CSV 檔案:{path}。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>工作表 {sheet} 里找不到表头(姓名,以及房号或楼栋)。没有从中导入任何内容。</source>
        <translation>工作表 {sheet} 裡找不到標題列(姓名,以及房号或楼栋)。沒有從中匯入任何內容。</translation>
    </message>
    <message>
        <source>照片加起来要 {needed} MiB,下发包最多装 {most} MiB。什么都没有导入,请分批或只导入需要核对的人。</source>
        <translation>照片加起來要 {needed} MiB,發布檔最多裝 {most} MiB。什麼都沒有匯入,請分批或只匯入需要核對的人。</translation>
    </message>
    <message>
        <source>文件里没有工作表 {sheet}。有的是:{present}。</source>
        <translation>檔案裡沒有工作表 {sheet}。有的是:{present}。</translation>
    </message>
    <message>
        <source>卡口代码是 1 至 8 位字母、数字或连字符;输入的是 {given}。</source>
        <translation>管制站代碼是 1 至 8 位字母、數字或連字號;輸入的是 {given}。</translation>
    </message>
    <message>
        <source>值守名单上没有 {operator}。请社区办公室加上。</source>
        <translation>值班名單上沒有 {operator}。請社區辦公室加上。</translation>
    </message>
    <message>
        <source>PIN 是 4 至 8 位数字。</source>
        <translation>PIN 碼是 4 至 8 位數字。</translation>
    </message>
    <message>
        <source>PIN 不对,请再输一次。</source>
        <translation>PIN 碼不對,請再輸入一次。</translation>
    </message>
    <message>
        <source>连续输错太多次,请等 {seconds} 秒再试。</source>
        <translation>連續輸錯太多次,請等 {seconds} 秒再試。</translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一样,请都再输一次。</source>
        <translation>兩次輸入的 PIN 碼不一樣,請都再輸入一次。</translation>
    </message>
    <message>
        <source>{name} 不是带班。请带班输入编号和 PIN。</source>
        <translation>{name} 不是領班。請領班輸入編號和 PIN 碼。</translation>
    </message>
    <message>
        <source>社区没有指定带班:请由正在值守的人来加人。</source>
        <translation>社區沒有指定領班:請由正在值班的人來加人。</translation>
    </message>
    <message>
        <source>{name} 现在不在岗。</source>
        <translation>{name} 現在不在班。</translation>
    </message>
    <message>
        <source>{name} 是最后一位在岗的,请按 F10 交班。</source>
        <translation>{name} 是最後一位在班的,請按 F10 交班。</translation>
    </message>
    <message>
        <source>接班的要是另一个人;没有人来,请按“无人接班”。</source>
        <translation>接班的要是另一個人;沒有人來,請按「無人接班」。</translation>
    </message>
    <message>
        <source>体温枪编号是 1 至 {highest};输入的是 {given}。</source>
        <translation>體溫槍編號是 1 至 {highest};輸入的是 {given}。</translation>
    </message>
    <message>
        <source>请选用了哪种药剂。</source>
        <translation>請選用了哪種藥劑。</translation>
    </message>
    <message>
        <source>请写几个字。</source>
        <translation>請寫幾個字。</translation>
    </message>
    <message>
        <source>{given} 不是数量。</source>
        <translation>{given} 不是數量。</translation>
    </message>
    <message>
        <source>花名册上没有编号 {resident}。</source>
        <translation>名冊上沒有編號 {resident}。</translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation>請填寫姓名。</translation>
    </message>
    <message>
        <source>{given}… 太长,最多 {longest} 个字。什么都没有改动。</source>
        <translation>{given}… 太長,最多 {longest} 個字。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>请先登录值守。</source>
        <translation>請先登入值班。</translation>
    </message>
    <message>
        <source>没有证号 {serial}。</source>
        <translation>沒有證號 {serial}。</translation>
    </message>
    <message>
        <source>这不是本社区的证件。没有打开,也没有记下;请扫本社区的出入证。</source>
        <translation>這不是本社區的證件。沒有開啟,也沒有記下;請掃描本社區的出入證。</translation>
    </message>
    <message>
        <source>{name} 不是能读的图片。什么都没有改动;请重拍一张,或直接扫证。</source>
        <translation>{name} 不是能讀的圖片。什麼都沒有更動;請重拍一張,或直接掃描證。</translation>
    </message>
    <message>
        <source>{name} 太大:图片最多 {megabytes} MB、{megapixels} 百万像素。什么都没有改动。</source>
        <translation>{name} 太大:圖片最多 {megabytes} MB、{megapixels} 百萬像素。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>{name} 里没有找到二维码。什么都没有改动;请凑近重拍一张。</source>
        <translation>{name} 裡沒有找到 QR Code。什麼都沒有更動;請靠近重拍一張。</translation>
    </message>
    <message>
        <source>{given} 不是证号;证号像这样:03-000123-9。</source>
        <translation>{given} 不是證號;證號像這樣:03-000123-9。</translation>
    </message>
    <message>
        <source>本终端不能发这种证。</source>
        <translation>本終端機不能發這種證。</translation>
    </message>
    <message>
        <source>还没有登记终端,下发包没有人能读。请先添加一台登记终端。</source>
        <translation>還沒有登記終端機,沒有人能讀發布檔。請先新增一台登記終端機。</translation>
    </message>
    <message>
        <source>本机时间是 {given},早于本终端启用之时。请先校准日期和时间再发证;通行照常登记。</source>
        <translation>本機時間是 {given},早於本終端機啟用之時。請先校準日期和時間再發證;通行照常登記。</translation>
    </message>
    <message>
        <source>本终端的证书已到期,不能再发证;照常登记。请社区换一个启用包。</source>
        <translation>本終端機的憑證已到期,不能再發證;照常登記。請社區換一個啟用檔。</translation>
    </message>
    <message>
        <source>本终端发的证最长 {days} 天。</source>
        <translation>本終端機發的證最長 {days} 天。</translation>
    </message>
    <message>
        <source>本终端一天最多发 {quota} 张证,今天已用完。请用空白证,或联系社区。</source>
        <translation>本終端機一天最多發 {quota} 張證,今天已用完。請用空白證,或聯絡社區。</translation>
    </message>
    <message>
        <source>本终端的证号用到 {last} 为止。请社区换一个启用包;照常登记。</source>
        <translation>本終端機的證號用到 {last} 為止。請社區換一個啟用檔;照常登記。</translation>
    </message>
    <message>
        <source>车辆证要填车牌。</source>
        <translation>車輛證要填車牌。</translation>
    </message>
    <message>
        <source>{serial} 不是社区印给本终端的空白证。没有登记,请核对编号。</source>
        <translation>{serial} 不是社區印給本終端機的空白證。沒有登記,請核對編號。</translation>
    </message>
    <message>
        <source>这张出门条不算数:过期,或不是真的。没有登记;请按出入证或姓名登记。</source>
        <translation>這張外出條不算數:過期,或不是真的。沒有登記;請依出入證或姓名登記。</translation>
    </message>
    <message>
        <source>这张出门条是另一张证的。什么都没有改动;要换一位,请先按 Esc。</source>
        <translation>這張外出條是另一張證的。什麼都沒有更動;要換一位,請先按 Esc。</translation>
    </message>
    <message>
        <source>这张出门条已经用过。什么都没有改动;不用它,照常登记。</source>
        <translation>這張外出條已經用過。什麼都沒有更動;不用它,照常登記。</translation>
    </message>
    <message>
        <source>出门条是回来时用的,现在的方向是出。什么都没有改动;方向不对请按 F8。</source>
        <translation>外出條是回來時用的,現在的方向是出。什麼都沒有更動;方向不對請按 F8。</translation>
    </message>
    <message>
        <source>这是出门条,不是出入证。没有登记;请扫出入证。</source>
        <translation>這是外出條,不是出入證。沒有登記;請掃描出入證。</translation>
    </message>
    <message>
        <source>{serial} 最后一次不是从这里出门的,没有开出门条。</source>
        <translation>{serial} 最後一次不是從這裡外出的,沒有開外出條。</translation>
    </message>
    <message>
        <source>空白证 {serial} 已经发出去了。没有登记,请换下一张。</source>
        <translation>空白證 {serial} 已經發出去了。沒有登記,請換下一張。</translation>
    </message>
    <message>
        <source>社区的签发密钥没有根密钥签名,卡口不会认它的证。没有打印;请联系维护。</source>
        <translation>社區的簽發金鑰沒有根金鑰簽章,管制站不會認它的證。沒有列印;請聯絡維護人員。</translation>
    </message>
    <message>
        <source>社区的证书 {until} 到期,早于这些证。没有打印;请把有效天数改少。</source>
        <translation>社區的憑證 {until} 到期,早於這些證。沒有列印;請把有效天數改少。</translation>
    </message>
    <message>
        <source>没有第 {run} 批。</source>
        <translation>沒有第 {run} 批。</translation>
    </message>
    <message>
        <source>第 {run} 批的查找内容已清除,不知还剩谁。已印的照常,其余请重印。</source>
        <translation>第 {run} 批的尋找內容已清除,不知還剩誰。已印的照常,其餘請重印。</translation>
    </message>
    <message>
        <source>没有第 {given} 张:这一批是第 1 至 {last} 张。没有打印。</source>
        <translation>沒有第 {given} 張:這一批是第 1 至 {last} 張。沒有列印。</translation>
    </message>
    <message>
        <source>{serial} 不是第 {run} 批里还有效的证。没有打印,也没有作废。</source>
        <translation>{serial} 不是第 {run} 批裡還有效的證。沒有列印,也沒有作廢。</translation>
    </message>
    <message>
        <source>{serial} 不能补办。什么都没有改动;请另发新证。</source>
        <translation>{serial} 不能補發。什麼都沒有更動;請另發新證。</translation>
    </message>
    <message>
        <source>{serial} 已过期。什么都没有改动;请填新证的有效天数。</source>
        <translation>{serial} 已過期。什麼都沒有更動;請填新證的有效天數。</translation>
    </message>
    <message>
        <source>已有有效的证 {serial}。没有打印;要换请先作废。</source>
        <translation>已有有效的證 {serial}。沒有列印;要換請先作廢。</translation>
    </message>
    <message>
        <source>这种证按花名册成批打印。没有打印。</source>
        <translation>這種證依名冊成批列印。沒有列印。</translation>
    </message>
    <message>
        <source>请填写房屋或工作的地方。</source>
        <translation>請填寫房屋或工作的地方。</translation>
    </message>
    <message>
        <source>空白证一次可印 1 至 {most} 张;输入的是 {given}。</source>
        <translation>空白證一次可印 1 至 {most} 張;輸入的是 {given}。</translation>
    </message>
    <message>
        <source>{station} 号机的空白证编号只剩 {left} 个。没有打印。</source>
        <translation>{station} 號機的空白證編號只剩 {left} 個。沒有列印。</translation>
    </message>
    <message>
        <source>没有 {station} 号机。</source>
        <translation>沒有 {station} 號機。</translation>
    </message>
    <message>
        <source>{serial} 不是 {station} 号机的证号。什么都没有改动。</source>
        <translation>{serial} 不是 {station} 號機的證號。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>指令码是 10 位数字,这几位对不上:请对方再念一遍。</source>
        <translation>指令碼是 10 位數字,這幾位對不上:請對方再念一遍。</translation>
    </message>
    <message>
        <source>指令码不对,没有执行。请问清是不是发给本终端、是哪张证或哪一位、多久以前给的,并核对电脑时钟。</source>
        <translation>指令碼不對,沒有執行。請問清是不是發給本終端機、是哪張證或哪一位、多久以前給的,並核對電腦時鐘。</translation>
    </message>
    <message>
        <source>这条指令在这里已经执行过了,一个码只用一次。</source>
        <translation>這條指令在這裡已經執行過了,一個碼只用一次。</translation>
    </message>
    <message>
        <source>输错太多次,请在 {time} 以后再输。</source>
        <translation>輸錯太多次,請在 {time} 以後再輸入。</translation>
    </message>
    <message>
        <source>这一位正在复测,请先做完(F9)。没有登记。</source>
        <translation>這一位正在複測,請先做完(F9)。沒有登記。</translation>
    </message>
    <message>
        <source>没有符合条件的居民,没有可打印的。</source>
        <translation>沒有符合條件的住戶,沒有可列印的。</translation>
    </message>
    <message>
        <source>打印字体里没有这些字:{characters}。没有打印。</source>
        <translation>列印字型裡沒有這些字:{characters}。沒有列印。</translation>
    </message>
    <message>
        <source>报表存为 .xlsx、.csv 或 .pdf;{given} 都不是。</source>
        <translation>報表存為 .xlsx、.csv 或 .pdf;{given} 都不是。</translation>
    </message>
    <message>
        <source>报表模板 {path} 用不了:{detail}。没有生成报表。</source>
        <translation>報表範本 {path} 無法使用:{detail}。沒有產生報表。</translation>
    </message>
    <message>
        <source>{path} 里有别的文件。请另选一个文件夹。</source>
        <translation>{path} 裡有別的檔案。請另選一個資料夾。</translation>
    </message>
    <message>
        <source>还没有测到正常读数:请测手腕或颈部,再登记。</source>
        <translation>還沒有量到正常讀數:請量手腕或頸部,再登記。</translation>
    </message>
    <message>
        <source>还有没问完的。已输入的都在。</source>
        <translation>還有沒問完的。已輸入的都在。</translation>
    </message>
    <message>
        <source>请填写去哪一户,例如 3-1-501。</source>
        <translation>請填寫去哪一戶,例如 3-1-501。</translation>
    </message>
    <message>
        <source>按现行规则,访客最多带 {most} 人同行。</source>
        <translation>依現行規則,訪客最多帶 {most} 人同行。</translation>
    </message>
    <message>
        <source>这位访客不再等候:住户的答复已经记下。</source>
        <translation>這位訪客不再等候:受訪住戶的答覆已經記下。</translation>
    </message>
    <message>
        <source>{given} 不像读数:36.6 请输 366,范围 30.0 至 43.0。</source>
        <translation>{given} 不像讀數:36.6 請輸 366(30.0 至 43.0)。</translation>
    </message>
    <message>
        <source>{given} 不是串口的速率:一般是 9600,也有 115200。</source>
        <translation>{given} 不是序列埠的傳輸速率:一般是 9600,也有 115200。</translation>
    </message>
    <message>
        <source>{given} 不是表的编号:应像 1-03-0012-5,印在表的右上角。</source>
        <translation>{given} 不是表單的編號:應像 1-03-0012-5,印在表單的右上角。</translation>
    </message>
    <message>
        <source>这是巡查记录表:请记到值守日志里。</source>
        <translation>這是巡查紀錄表:請記到值班日誌裡。</translation>
    </message>
    <message>
        <source>{given} 不是日期:11月22日 请输入 1122。</source>
        <translation>{given} 不是日期:11月22日 請輸入 1122。</translation>
    </message>
    <message>
        <source>{given} 不是时间:7点31分 请输入 0731。</source>
        <translation>{given} 不是時間:7點31分 請輸入 0731。</translation>
    </message>
    <message>
        <source>{time} 还没有到。请核对表上的日期、这一行的时间和电脑时钟。</source>
        <translation>{time} 還沒有到。請核對表單上的日期、這一列的時間和電腦時鐘。</translation>
    </message>
    <message>
        <source>还没有填是谁:请输入房号、姓名、尾号或证号。</source>
        <translation>還沒有填是誰:請輸入房號、姓名、末碼或證號。</translation>
    </message>
    <message>
        <source>这张表的行号是 1 到 {last}。</source>
        <translation>這張表單的列號是 1 到 {last}。</translation>
    </message>
    <message>
        <source>表的编号最大是 {last},{given} 太大了。</source>
        <translation>表單的編號最大是 {last},{given} 太大了。</translation>
    </message>
    <message>
        <source>这是人的证。先输车牌,再登记车上的人。</source>
        <translation>這是人的證。先輸入車牌,再登記車上的人。</translation>
    </message>
    <message>
        <source>没有找到 {given}。</source>
        <translation>沒有找到 {given}。</translation>
    </message>
    <message>
        <source>这张证不能用,已记下。请输入车牌。</source>
        <translation>這張證不能用,已記下。請輸入車牌。</translation>
    </message>
    <message>
        <source>请先填写是谁。</source>
        <translation>請先填寫是誰。</translation>
    </message>
    <message>
        <source>{names}:请再测手腕或颈部,重新输入读数。</source>
        <translation>{names}:請再量手腕或頸部,重新輸入讀數。</translation>
    </message>
    <message>
        <source>车上还没有登记人。</source>
        <translation>車上還沒有登記人。</translation>
    </message>
    <message>
        <source>一辆车最多登记 {most} 人。请先登记这一批,再登记其余的。</source>
        <translation>一輛車最多登記 {most} 人。請先登記這一批,再登記其餘的。</translation>
    </message>
    <message>
        <source>{name} 已经在车上名单里了。</source>
        <translation>{name} 已經在車上名單裡了。</translation>
    </message>
    <message>
        <source>要测 {wanted} 人,输入了 {given} 个读数;测不到的用 - 代替。</source>
        <translation>要量 {wanted} 人,輸入了 {given} 個讀數;量不到的用 - 代替。</translation>
    </message>
    <message>
        <source>请填写从哪里回来。</source>
        <translation>請填寫從哪裡回來。</translation>
    </message>
    <message>
        <source>{given} 不是时间:请输 0731,或 1121 0731(11月21日)。</source>
        <translation>{given} 不是時間:請輸入 0731,或 1121 0731(11月21日)。</translation>
    </message>
    <message>
        <source>{given} 不是这里的回答:请按卡片上的键。什么都没有记。</source>
        <translation>{given} 不是這裡的回答:請按畫面上列出的鍵。什麼都沒有記。</translation>
    </message>
    <message>
        <source>没有可更正的通行记录。</source>
        <translation>沒有可更正的通行紀錄。</translation>
    </message>
    <message>
        <source>这条通行记录已经作废了。</source>
        <translation>這筆通行紀錄已經作廢了。</translation>
    </message>
    <message>
        <source>第 {seq} 条不是本终端的通行记录。</source>
        <translation>第 {seq} 筆不是本終端機的通行紀錄。</translation>
    </message>
    <message>
        <source>第 {line} 行不是记录:{detail}。</source>
        <translation>第 {line} 列不是紀錄:{detail}。</translation>
    </message>
    <message>
        <source>这一条已经结束了。请按 F9 再看一次待办。</source>
        <translation>這一筆已經結束了。請按 F9 再看一次待辦。</translation>
    </message>
    <message>
        <source>复测已经做完,不用再测。交接之后按 H 结束。</source>
        <translation>複測已經做完,不用再量。交接之後按 H 結束。</translation>
    </message>
    <message>
        <source>还没坐够时间,请到 {time} 再测。这一次没有记下。</source>
        <translation>還沒坐夠時間,請到 {time} 再量。這一次沒有記下。</translation>
    </message>
    <message>
        <source>读数偏低,不能算:请换个部位再测。这一次没有记下。</source>
        <translation>讀數偏低,不能算:請換個部位再量。這一次沒有記下。</translation>
    </message>
    <message>
        <source>请按上面写的部位测;同一部位、同一把体温枪不算复测。这一次没有记下。</source>
        <translation>請按上面寫的部位量;同一部位、同一支體溫槍不算複測。這一次沒有記下。</translation>
    </message>
    <message>
        <source>没有生效的规则,不能判断读数。打电话和交接照常。</source>
        <translation>沒有生效的規則,不能判斷讀數。打電話和交接照常。</translation>
    </message>
    <message>
        <source>这不是启用包,或文件不完整。请向社区办公室再要一份。</source>
        <translation>這不是啟用檔,或檔案不完整。請向社區辦公室再要一份。</translation>
    </message>
    <message>
        <source>启用码不对。请向社区办公室再问一次那 12 位数字。</source>
        <translation>啟用碼不對。請向社區辦公室再問一次那 12 位數字。</translation>
    </message>
    <message>
        <source>这不是上报包或下发包:{path}。</source>
        <translation>這不是回報檔或發布檔:{path}。</translation>
    </message>
    <message>
        <source>文件不完整。请从原处再拷一次。</source>
        <translation>檔案不完整。請從原處再複製一次。</translation>
    </message>
    <message>
        <source>文件在路上损坏了({detail})。请从原处再拷一次。</source>
        <translation>檔案在途中損壞了({detail})。請從原處再複製一次。</translation>
    </message>
    <message>
        <source>这个文件需要更新版本的程序({detail})。</source>
        <translation>這個檔案需要較新版本的程式({detail})。</translation>
    </message>
    <message>
        <source>这个文件的方向反了:上报包给社区,下发包给卡口。</source>
        <translation>這個檔案的方向反了:回報檔給社區,發布檔給管制站。</translation>
    </message>
    <message>
        <source>这个文件是别的社区的。</source>
        <translation>這個檔案是別的社區的。</translation>
    </message>
    <message>
        <source>这个文件不是本社区的终端或办公室签发的。</source>
        <translation>這個檔案不是本社區的終端機或辦公室簽發的。</translation>
    </message>
    <message>
        <source>签名对不上:文件签发之后被改过。</source>
        <translation>簽章不符:檔案簽發之後被改過。</translation>
    </message>
    <message>
        <source>这个文件不是发给这里的,打不开。</source>
        <translation>這個檔案不是發給這裡的,打不開。</translation>
    </message>
    <message>
        <source>文件太大,超过了允许的大小。</source>
        <translation>檔案太大,超過了允許的大小。</translation>
    </message>
    <message>
        <source>里面的记录前后接不上:文件被改写过。</source>
        <translation>裡面的紀錄前後接不上:檔案被改寫過。</translation>
    </message>
    <message>
        <source>{station} 号机第 {seq} 条与已收到的不同。文件已另存,请人工查看。</source>
        <translation>{station} 號機第 {seq} 筆與已收到的不同。檔案已另存,請人工查看。</translation>
    </message>
    <message>
        <source>该终端在第 {cutoff} 条之后已停用;这个文件超出了它。</source>
        <translation>該終端機在第 {cutoff} 筆之後已停用;這個檔案超出了它。</translation>
    </message>
    <message>
        <source>已有更新的名册(第 {held} 版)在用;这一份是第 {given} 版。</source>
        <translation>已有較新的名冊(第 {held} 版)在使用;這一份是第 {given} 版。</translation>
    </message>
    <message>
        <source>{path} 里没有 {kind} 文件。</source>
        <translation>{path} 裡沒有 {kind} 檔案。</translation>
    </message>
    <message>
        <source>这不是出入证样式文件:{detail}。现用的样式没有改动。</source>
        <translation>這不是出入證樣式檔:{detail}。現用的樣式沒有更動。</translation>
    </message>
    <message>
        <source>这个样式不能用:{detail}。现用的样式没有改动。</source>
        <translation>這個樣式不能用:{detail}。現用的樣式沒有更動。</translation>
    </message>
    <message>
        <source>没有叫 {given} 的样式。有的是:{present};也可以指定 .yaml 文件。</source>
        <translation>沒有叫 {given} 的樣式。有的是:{present};也可以指定 .yaml 檔。</translation>
    </message>
    <message>
        <source>这不是管控规则文件:{detail}。现行规则没有改动。</source>
        <translation>這不是管制規則檔案:{detail}。現行規則沒有更動。</translation>
    </message>
    <message>
        <source>规则不能启用:{detail}。</source>
        <translation>規則不能啟用:{detail}。</translation>
    </message>
    <message>
        <source>这份规则属于社区 {given},本社区是 {own}。没有改动。</source>
        <translation>這份規則屬於社區 {given},本社區是 {own}。沒有更動。</translation>
    </message>
    <message>
        <source>这份规则已在 {ended} 结束。没有改动。</source>
        <translation>這份規則已在 {ended} 結束。沒有更動。</translation>
    </message>
    <message>
        <source>U 盘没有插着:{path}。没有写入,记录都在本机;请插好 U 盘再按回车。</source>
        <translation>隨身碟沒有插著:{path}。沒有寫入,紀錄都在本機;請插好隨身碟再按 Enter。</translation>
    </message>
    <message>
        <source>这个文件要用的密钥已经销毁,谁也打不开了。请卡口再导出一次,记录都在卡口的电脑上。</source>
        <translation>這個檔案要用的金鑰已經銷毀,誰也打不開了。請管制站再匯出一次,紀錄都在管制站的電腦上。</translation>
    </message>
    <message>
        <source>{station} 号机已按丢失停用。什么都没有改动。</source>
        <translation>{station} 號機已按遺失停用。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>{station} 号机没有停用。什么都没有改动。</source>
        <translation>{station} 號機沒有停用。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>没有指纹为 {given} 的可用密钥。什么都没有改动。</source>
        <translation>沒有指紋為 {given} 的可用金鑰。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>密钥 {key} 可能还要用:它是最新的,或者时间不够久,或者还有卡口没有报全。什么都没有改动。</source>
        <translation>金鑰 {key} 可能還要用:它是最新的,或者時間不夠久,或者還有管制站沒有報全。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>两次输入的新口令不一样,请都再输一次。什么都没有改动。</source>
        <translation>兩次輸入的新密碼不一樣,請都再輸入一次。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>这不是恢复单上的字符,或者输错了。什么都没有改动,请对照再输一次。</source>
        <translation>這不是還原單上的字元,或者輸錯了。什麼都沒有更動,請對照再輸入一次。</translation>
    </message>
    <message>
        <source>班次时间要写成整点或半点,如 08:00 20:00,一天最多六班;输入的是 {given}。没有改动。</source>
        <translation>班次時間要寫成整點或半點,如 08:00 20:00,一天最多六班;輸入的是 {given}。沒有更動。</translation>
    </message>
    <message>
        <source>校验码是交班单上的六个字母或数字,没有 B、I、O、S、Z 和 0、1、2、5、8;输入的是 {given}。没有记下,请再看一遍。</source>
        <translation>檢查碼是交接班單上的六個字母或數字,沒有 B、I、O、S、Z 和 0、1、2、5、8;輸入的是 {given}。沒有記下,請再看一遍。</translation>
    </message>
    <message>
        <source>{given} 不是记录的号码。没有记下,请再看一遍交班单。</source>
        <translation>{given} 不是紀錄的號碼。沒有記下,請再看一遍交接班單。</translation>
    </message>
    <message>
        <source>这是唯一的负责人,不能去掉。请先加一位负责人。</source>
        <translation>這是唯一的負責人,不能去掉。請先加一位負責人。</translation>
    </message>
    <message>
        <source>请先由经办人登录(“安全”页)。什么都没有显示,也没有改动。</source>
        <translation>請先由承辦人登入(「安全」頁)。什麼都沒有顯示,也沒有更動。</translation>
    </message>
    <message>
        <source>{name} 没有这项权限。什么都没有显示,也没有改动。</source>
        <translation>{name} 沒有這項權限。什麼都沒有顯示,也沒有更動。</translation>
    </message>
    <message>
        <source>需要另一位有这项权限的人同意,不能是同一个人。什么都没有改动。</source>
        <translation>需要另一位有這項權限的人同意,不能是同一個人。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>今天的记录不销毁:请选 {today} 或更早的一天。什么都没有改动。</source>
        <translation>今天的紀錄不銷毀:請選 {today} 或更早的一天。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>{day} 以前的已经销毁过。请选那一天或更晚的一天。什么都没有改动。</source>
        <translation>{day} 以前的已經銷毀過。請選那一天或更晚的一天。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>{resident} 号居民在法律保全中,请先解除保全。什么都没有改动。</source>
        <translation>{resident} 號住戶在法律保全中,請先解除保全。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>上一次销毁停在半路,请先把它做完。没有下新的销毁令。</source>
        <translation>上一次銷毀停在半路,請先把它做完。沒有下新的銷毀令。</translation>
    </message>
    <message>
        <source>这里还没有销毁过,没有可证明的。</source>
        <translation>這裡還沒有銷毀過,沒有可證明的。</translation>
    </message>
    <message>
        <source>这不是本办公室的销毁记录文件。什么都没有改动。</source>
        <translation>這不是本辦公室的銷毀紀錄檔。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>{given} 不是日期:请写成 2026-11-22。什么都没有改动。</source>
        <translation>{given} 不是日期:請寫成 2026-11-22。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>结束要晚于开始。什么都没有改动。</source>
        <translation>結束要晚於開始。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>没有 {hold} 号保全在生效。什么都没有改动。</source>
        <translation>沒有 {hold} 號保全在生效。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>请写明用途。什么都没有显示。</source>
        <translation>請寫明用途。什麼都沒有顯示。</translation>
    </message>
    <message>
        <source>有关部门来查要填公文号。什么都没有显示。</source>
        <translation>有關機關來查要填公文文號。什麼都沒有顯示。</translation>
    </message>
    <message>
        <source>请输入 PIN。什么都没有改动。</source>
        <translation>請輸入 PIN 碼。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>办公室还没有经办人。请先到“安全”页加上,第一位是负责人。什么都没有显示。</source>
        <translation>辦公室還沒有承辦人。請先到「安全」頁加上,第一位是負責人。什麼都沒有顯示。</translation>
    </message>
    <message>
        <source>结束要晚于开始,最长 {hours} 小时。什么都没有显示。</source>
        <translation>結束要晚於開始,最長 {hours} 小時。什麼都沒有顯示。</translation>
    </message>
    <message>
        <source>前后可查 0 至 {most} 分钟;输入的是 {given}。</source>
        <translation>前後可查 0 至 {most} 分鐘;輸入的是 {given}。</translation>
    </message>
    <message>
        <source>没有代码为 {gate} 的卡口。什么都没有显示。</source>
        <translation>沒有代碼為 {gate} 的管制站。什麼都沒有顯示。</translation>
    </message>
    <message>
        <source>查询结果可存为 .xlsx、.csv 或 .pdf,不能存为 {given}。没有写入。</source>
        <translation>查詢結果可存為 .xlsx、.csv 或 .pdf,不能存為 {given}。沒有寫入。</translation>
    </message>
    <message>
        <source>键盘已锁定,刚才扫的或输的没有登记。请先解锁。</source>
        <translation>鍵盤已鎖定,剛才掃描或輸入的沒有登記。請先解鎖。</translation>
    </message>
    <message>
        <source>数据被换回了以前的样子,第 {held} 条以后的记录不在本机。还没有登记任何内容,请先确认。</source>
        <translation>資料被換回了以前的樣子,第 {held} 筆以後的紀錄不在本機。還沒有登記任何內容,請先確認。</translation>
    </message>
    <message>
        <source>数据被换回了以前的样子,第 {first}–{last} 条不在本机。还没有登记任何内容,请先确认。</source>
        <translation>資料被換回了以前的樣子,第 {first}–{last} 筆不在本機。還沒有登記任何內容,請先確認。</translation>
    </message>
    <message>
        <source>这些数据是在另一台电脑上建立的。还没有登记任何内容,请先确认。</source>
        <translation>這些資料是在另一台電腦上建立的。還沒有登記任何內容,請先確認。</translation>
    </message>
    <message>
        <source>这些数据是从备份恢复的,到第 {held} 条为止。还没有登记任何内容,请先确认。</source>
        <translation>這些資料是從備份還原的,到第 {held} 筆為止。還沒有登記任何內容,請先確認。</translation>
    </message>
    <message>
        <source>同样的编号下另有不同的记录。还没有登记任何内容,请先确认。</source>
        <translation>同樣的編號下另有不同的紀錄。還沒有登記任何內容,請先確認。</translation>
    </message>
    <message>
        <source>{last} 以后没有记录段了,这份数据不能再用来登记。已有的记录都在;请社区另做一个启用包。</source>
        <translation>{last} 以後沒有紀錄段了,這份資料不能再用來登記。已有的紀錄都在;請社區另做一個啟用檔。</translation>
    </message>
    <message>
        <source>记录是接着的,不需要新的记录段。什么都没有改动。</source>
        <translation>紀錄是接著的,不需要新的紀錄段。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>原因不是这一个,而是 {found}。什么都没有改动。</source>
        <translation>原因不是這一個,而是 {found}。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>这不是备份文件,或不完整:{path}。没有恢复;请用更早的一份。</source>
        <translation>這不是備份檔,或不完整:{path}。沒有還原;請用更早的一份。</translation>
    </message>
    <message>
        <source>备份已损坏({detail})。没有恢复;请用更早的一份。</source>
        <translation>備份已損壞({detail})。沒有還原;請用更早的一份。</translation>
    </message>
    <message>
        <source>这份备份是更新的版本({found})做的。请安装那个版本。</source>
        <translation>這份備份是較新的版本({found})做的。請安裝那個版本。</translation>
    </message>
    <message>
        <source>请写原因。什么都没有记录。</source>
        <translation>請寫原因。什麼都沒有記錄。</translation>
    </message>
    <message>
        <source>这条请求已经答复,或社区已撤回。什么都没有记录。</source>
        <translation>這筆請求已經答覆,或社區已撤回。什麼都沒有記錄。</translation>
    </message>
    <message>
        <source>这一条已不能再更正,已替您告诉社区。别的什么都没有记录。</source>
        <translation>這一筆已不能再更正,已替您告訴社區。別的什麼都沒有記錄。</translation>
    </message>
    <message>
        <source>这条记录本来就是这样。没有发出请求。</source>
        <translation>這筆紀錄本來就是這樣。沒有發出請求。</translation>
    </message>
    <message>
        <source>这条记录已有一个请求在等卡口答复,要改请先撤回。没有发出请求。</source>
        <translation>這筆紀錄已有一個請求在等管制站答覆,要改請先撤回。沒有發出請求。</translation>
    </message>
    <message>
        <source>没有第 {number} 号请求。什么都没有改动。</source>
        <translation>沒有第 {number} 號請求。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>第 {number} 号请求已经答复或撤回。什么都没有改动。</source>
        <translation>第 {number} 號請求已經答覆或撤回。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>电脑的日期比本程序做好的日子还早,一定不对。请在系统设置里改正;登记照常,记录会注明。</source>
        <translation>電腦的日期比本程式做好的日子還早,一定不對。請在系統設定裡改正;登記照常,紀錄會註明。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>已写入 {name}:第 {first}–{last} 条,{size} KB</source>
        <translation>已寫入 {name}:第 {first}–{last} 筆,{size} KB</translation>
    </message>
    <message>
        <source>{line},校验码 {code}</source>
        <translation>{line},檢查碼 {code}</translation>
    </message>
    <message>
        <source>U 盘上更早的上报包没有清理:{reason}</source>
        <translation>隨身碟上更早的回報檔沒有清理:{reason}</translation>
    </message>
    <message>
        <source>U 盘上更早的 {n} 个上报包社区都已收到,已清理,留最近 {kept} 次。</source>
        <translation>隨身碟上更早的 {n} 個回報檔社區都已收到,已清理,留最近 {kept} 次。</translation>
    </message>
    <message>
        <source>社区已收到 1–{held};{n} 条未收到</source>
        <translation>社區已收到 1–{held};{n} 筆未收到</translation>
    </message>
    <message>
        <source>社区还没有收到本终端的记录</source>
        <translation>社區還沒有收到本終端機的紀錄</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>社区缺 {gaps},这次会再给</source>
        <translation>社區缺 {gaps},這次會再給</translation>
    </message>
    <message>
        <source>社区没有收下 {name}:{reason}</source>
        <translation>社區沒有收下 {name}:{reason}</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>导出上报包</source>
        <translation>匯出回報檔</translation>
    </message>
    <message>
        <source>U 盘或文件夹</source>
        <translation>隨身碟或資料夾</translation>
    </message>
    <message>
        <source>另选一个文件夹</source>
        <translation>另選一個資料夾</translation>
    </message>
    <message>
        <source>导出(回车)</source>
        <translation>匯出(Enter)</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>正在匯出</translation>
    </message>
    <message>
        <source>没有找到 U 盘。插上后会自己出现;也可以导出到文件夹。</source>
        <translation>沒有找到隨身碟。插上後會自動出現;也可以匯出到資料夾。</translation>
    </message>
    <message>
        <source>插着几个 U 盘:请按数字选一个。</source>
        <translation>插著幾個隨身碟:請按數字選一個。</translation>
    </message>
    <message>
        <source>导出到选中的 U 盘。</source>
        <translation>匯出到選取的隨身碟。</translation>
    </message>
    <message>
        <source>{label}:只能读,不能写</source>
        <translation>{label}:只能讀,不能寫</translation>
    </message>
    <message>
        <source>{label}:剩 {free},共 {size}</source>
        <translation>{label}:剩 {free},共 {size}</translation>
    </message>
    <message>
        <source>正在写,还不能拔。</source>
        <translation>正在寫,還不能拔。</translation>
    </message>
    <message>
        <source>可以拔出 {label} 了。</source>
        <translation>可以拔出 {label} 了。</translation>
    </message>
    <message>
        <source>都写好了。</source>
        <translation>都寫好了。</translation>
    </message>
    <message>
        <source>已更新下发包 第 {version} 版:居民 {residents},新作废的证 {revoked}</source>
        <translation>已更新發布檔 第 {version} 版:住戶 {residents},新作廢的證 {revoked}</translation>
    </message>
    <message>
        <source>下发包没有更新:{reason}</source>
        <translation>發布檔沒有更新:{reason}</translation>
    </message>
    <message>
        <source>没有更新的下发包。</source>
        <translation>沒有較新的發布檔。</translation>
    </message>
</context>
<context>
    <name>FaultTable</name>
    <message>
        <source>要改的地方</source>
        <translation>要改的地方</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>最近的通行记录</source>
        <translation>最近的通行紀錄</translation>
    </message>
</context>
<context>
    <name>Fever</name>
    <message>
        <source>现在复测</source>
        <translation>現在複測</translation>
    </message>
    <message>
        <source>{time} 后复测</source>
        <translation>{time} 後複測</translation>
    </message>
    <message>
        <source>{sites}或{last}</source>
        <translation>{sites}或{last}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>换{sites}测</source>
        <translation>換{sites}量</translation>
    </message>
    <message>
        <source>{sites}再测</source>
        <translation>{sites}再量</translation>
    </message>
    <message>
        <source>换{sites}测,或换一把枪</source>
        <translation>換{sites}量,或換一支體溫槍</translation>
    </message>
    <message>
        <source>换一把枪</source>
        <translation>換一支體溫槍</translation>
    </message>
    <message>
        <source>已离开,没有结束</source>
        <translation>已離開,沒有結束</translation>
    </message>
    <message>
        <source>复测做完了,请联系,等候交接</source>
        <translation>複測做完了,請聯絡,等候交接</translation>
    </message>
    <message>
        <source>还有 {minutes}:{seconds}</source>
        <translation>還有 {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>  {n} 号枪</source>
        <translation>  {n} 號</translation>
    </message>
</context>
<context>
    <name>FeverPanel</name>
    <message>
        <source>发热处置</source>
        <translation>發燒處置</translation>
    </message>
    <message>
        <source>已交给 120、医院或社区?再按一次 H 结束,按别的键不结束。</source>
        <translation>已交給 120、醫院或社區?再按一次 H 結束,按別的鍵不結束。</translation>
    </message>
    <message>
        <source>联系单和记录单在:{path}</source>
        <translation>通報單和記錄單在:{path}</translation>
    </message>
    <message>
        <source>L  离开了</source>
        <translation>L  離開了</translation>
    </message>
    <message>
        <source>H  已交接</source>
        <translation>H  已交接</translation>
    </message>
    <message>
        <source>P  打印</source>
        <translation>P  列印</translation>
    </message>
    <message>
        <source>名册上没有</source>
        <translation>名冊上沒有</translation>
    </message>
    <message>
        <source>体温,3 位数字:366 = 36.6</source>
        <translation>體溫,3 位數字:366 = 36.6</translation>
    </message>
    <message>
        <source>按字母键:打电话、打印、交接</source>
        <translation>按字母鍵:打電話、列印、交接</translation>
    </message>
    <message>
        <source>{n} 号枪</source>
        <translation>{n} 號體溫槍</translation>
    </message>
    <message>
        <source>换枪</source>
        <translation>換體溫槍</translation>
    </message>
    <message>
        <source>S  部位 {site}</source>
        <translation>S  部位 {site}</translation>
    </message>
    <message>
        <source>T  {gun}</source>
        <translation>T  {gun}</translation>
    </message>
    <message>
        <source>同一时段经过 {n} 人次,见记录单</source>
        <translation>同一時段經過 {n} 人次,見記錄單</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>没打</source>
        <translation>沒打</translation>
    </message>
</context>
<context>
    <name>FileTable</name>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>處理</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>檢查碼</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>{number} 號機</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>已存盘</source>
        <translation>已存</translation>
    </message>
    <message>
        <source>上一条没有保存</source>
        <translation>上一筆沒有儲存</translation>
    </message>
    <message>
        <source>还没有名册</source>
        <translation>還沒有名冊</translation>
    </message>
    <message>
        <source>名册 {when}</source>
        <translation>名冊 {when}</translation>
    </message>
    <message>
        <source>规则 第 {number} 号 至 {when}</source>
        <translation>規則 第 {number} 號 至 {when}</translation>
    </message>
    <message>
        <source>{rules},接第 {n} 号</source>
        <translation>{rules},接第 {n} 號</translation>
    </message>
    <message>
        <source>现在没有规则,第 {number} 号 {when} 起</source>
        <translation>現在沒有規則,第 {number} 號 {when} 起</translation>
    </message>
    <message>
        <source>没有规则</source>
        <translation>沒有規則</translation>
    </message>
    <message>
        <source>规则 第 {number} 号 已于 {when} 到期</source>
        <translation>規則 第 {number} 號 已於 {when} 到期</translation>
    </message>
    <message>
        <source>证书 {day} 到期</source>
        <translation>憑證 {day} 到期</translation>
    </message>
    <message>
        <source>证书 {day} 已到期,不能发证,照常登记</source>
        <translation>憑證 {day} 已到期,不能發證,照常登記</translation>
    </message>
    <message>
        <source>最早的记录 {oldest} 天,规则保存 {keep} 天</source>
        <translation>最早的紀錄 {oldest} 天,規則保存 {keep} 天</translation>
    </message>
    <message>
        <source>第二个 U 盘没有留成,会再试(F11)</source>
        <translation>第二個隨身碟沒有留成,會再試(F11)</translation>
    </message>
    <message>
        <source>社区还没有收到,本机有 {n} 条</source>
        <translation>社區還沒有收到,本機有 {n} 筆</translation>
    </message>
    <message>
        <source>社区已收到 1–{held};{n} 条未收到</source>
        <translation>社區已收到 1–{held};{n} 筆未收到</translation>
    </message>
    <message>
        <source>{office},最早 {span}前</source>
        <translation>{office},最早 {span}前</translation>
    </message>
</context>
<context>
    <name>GateChart</name>
    <message>
        <source>进入</source>
        <translation>進入</translation>
    </message>
    <message>
        <source>外出</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>各卡口进出图</source>
        <translation>各管制站進出圖</translation>
    </message>
</context>
<context>
    <name>GateLock</name>
    <message>
        <source>已应急放行,已记下。解锁以后补填原因。</source>
        <translation>已緊急放行,已記下。解鎖以後補填原因。</translation>
    </message>
    <message>
        <source>待复测 {n}</source>
        <translation>待複測 {n}</translation>
    </message>
    <message>
        <source>待复测 {n},{time} 后</source>
        <translation>待複測 {n},{time} 後</translation>
    </message>
    <message>
        <source>待复测 {n},现在可测:请解锁</source>
        <translation>待複測 {n},現在可量:請解鎖</translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message>
        <source>无证居民:输入 房号 3-1-501 / 姓名或首字母 / 电话尾号</source>
        <translation>無證住戶:輸入 房號 3-1-501 / 姓名或拼音字首 / 電話末碼</translation>
    </message>
    <message>
        <source>扫码,或输入 证号 / 房号 / 姓名首字母 / 电话尾号</source>
        <translation>掃描,或輸入 證號 / 房號 / 姓名拼音字首 / 電話末碼</translation>
    </message>
</context>
<context>
    <name>GateWindow</name>
    <message>
        <source>社区卡口登记 {gate}</source>
        <translation>社區管制站登記 {gate}</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>交班</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>备注(可以不写)</source>
        <translation>備註(可以不寫)</translation>
    </message>
    <message>
        <source>交班人 {name} 的 PIN</source>
        <translation>交班人 {name} 的 PIN 碼</translation>
    </message>
    <message>
        <source>接班人编号或姓名</source>
        <translation>接班人編號或姓名</translation>
    </message>
    <message>
        <source>接班人的 PIN</source>
        <translation>接班人的 PIN 碼</translation>
    </message>
    <message>
        <source>确认交接</source>
        <translation>確認交接</translation>
    </message>
    <message>
        <source>无人接班</source>
        <translation>無人接班</translation>
    </message>
    <message>
        <source>打印交接班单</source>
        <translation>列印交接班單</translation>
    </message>
    <message>
        <source>没有未了结的事</source>
        <translation>沒有未了結的事</translation>
    </message>
    <message>
        <source>未了结的事 {n} 件</source>
        <translation>未了結的事 {n} 件</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>還沒有</translation>
    </message>
    <message>
        <source>本班 {time} 起:进 {entries}  出 {exits}  未测温 {blank}</source>
        <translation>本班 {time} 起:進 {entries}  出 {exits}  未量體溫 {blank}</translation>
    </message>
    <message>
        <source>未放行 {n}  {outcomes}</source>
        <translation>未放行 {n}  {outcomes}</translation>
    </message>
    <message>
        <source>快递 {deliveries}  发证 {passes}  更正 {corrections}</source>
        <translation>快遞 {deliveries}  發證 {passes}  更正 {corrections}</translation>
    </message>
    <message>
        <source>最近导出 {when},社区未收到 {n} 条</source>
        <translation>最近匯出 {when},社區未收到 {n} 筆</translation>
    </message>
    <message>
        <source>记录至第 {seq} 条,校验码 {code}</source>
        <translation>紀錄至第 {seq} 筆,檢查碼 {code}</translation>
    </message>
    <message>
        <source>记录至第 {epoch} 段第 {seq} 条,校验码 {code}</source>
        <translation>紀錄至第 {epoch} 段第 {seq} 筆,檢查碼 {code}</translation>
    </message>
    <message>
        <source>已交班:{by} → {to}。</source>
        <translation>已交班:{by} → {to}。</translation>
    </message>
    <message>
        <source>本班已关闭,无人接班。接班的人来了,按 Esc 登录。</source>
        <translation>本班已關閉,無人接班。接班的人來了,按 Esc 登入。</translation>
    </message>
    <message>
        <source>交接班单还没有打印。</source>
        <translation>交接班單還沒有列印。</translation>
    </message>
    <message>
        <source>交接班单:{path}</source>
        <translation>交接班單:{path}</translation>
    </message>
</context>
<context>
    <name>HeadPanel</name>
    <message>
        <source>核对交班单</source>
        <translation>核對交接班單</translation>
    </message>
    <message>
        <source>交班单页脚写着“记录至第 … 条,校验码 …”。照着输入:文件还没收到也可以先记下,收到时自动核对。</source>
        <translation>交接班單頁尾寫著「紀錄至第 … 筆,檢查碼 …」。照著輸入:檔案還沒收到也可以先記下,收到時自動核對。</translation>
    </message>
    <message>
        <source>登记终端(&amp;S)</source>
        <translation>登記終端機(&amp;S)</translation>
    </message>
    <message>
        <source>记录至第几条(&amp;N)</source>
        <translation>紀錄至第幾筆(&amp;N)</translation>
    </message>
    <message>
        <source>校验码(&amp;C)</source>
        <translation>檢查碼(&amp;C)</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>核对过的交班单</source>
        <translation>核對過的交接班單</translation>
    </message>
    <message>
        <source>还没有核对过交班单。</source>
        <translation>還沒有核對過交接班單。</translation>
    </message>
    <message>
        <source>{number} 号机 {name}</source>
        <translation>{number} 號機 {name}</translation>
    </message>
</context>
<context>
    <name>HeadTable</name>
    <message>
        <source>核对</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>记录至第</source>
        <translation>紀錄至第</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>檢查碼</translation>
    </message>
    <message>
        <source>记下的时间</source>
        <translation>記下的時間</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>{number} 號機</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>没有能用的体温枪</source>
        <translation>沒有能用的體溫槍</translation>
    </message>
    <message>
        <source>还没有人值守</source>
        <translation>還沒有人值班</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>▲ {name} 已值守 {n} 小时</source>
        <translation>▲ {name} 已值班 {n} 小時</translation>
    </message>
    <message>
        <source>值守 {name}  {time} 起</source>
        <translation>值班 {name}  {time} 起</translation>
    </message>
    <message>
        <source>方向:{word},按 {key} 改</source>
        <translation>方向:{word},按 {key} 更改</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>按键</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>有人在等时,行里还没有字:</source>
        <translation>有人在等時,輸入列還沒有字:</translation>
    </message>
    <message>
        <source>换人值守</source>
        <translation>換人值班</translation>
    </message>
    <message>
        <source>给排队的人看的窗口</source>
        <translation>給排隊的人看的視窗</translation>
    </message>
    <message>
        <source>设备:扫码枪和体温枪的串口</source>
        <translation>裝置:條碼掃描器和體溫槍的序列埠</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>屏幕</source>
        <translation>螢幕</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>闲置 {minutes} 分钟锁定</source>
        <translation>閒置 {minutes} 分鐘鎖定</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>夜间</source>
        <translation>夜間</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>依系統設定</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>法律保全</source>
        <translation>法律保全</translation>
    </message>
    <message>
        <source>正在保全的(&amp;L)</source>
        <translation>正在保全的(&amp;L)</translation>
    </message>
    <message>
        <source>公文号(&amp;F)</source>
        <translation>公文文號(&amp;F)</translation>
    </message>
    <message>
        <source>居民编号;不填就是全部人(&amp;R)</source>
        <translation>住戶編號;不填就是全部人(&amp;R)</translation>
    </message>
    <message>
        <source>从哪一天起,例如 2026-11-22(&amp;S)</source>
        <translation>從哪一天起,例如 2026-11-22(&amp;S)</translation>
    </message>
    <message>
        <source>到哪一天为止(不含);不填就是没有期限(&amp;U)</source>
        <translation>到哪一天為止(不含);不填就是沒有期限(&amp;U)</translation>
    </message>
    <message>
        <source>保全</source>
        <translation>保全</translation>
    </message>
    <message>
        <source>解除所选的</source>
        <translation>解除所選的</translation>
    </message>
    <message>
        <source>保全的内容,办公室和各卡口都不销毁,直到解除;卡口用上下一个下发包以后才知道。已经销毁的不会回来。</source>
        <translation>保全的內容,辦公室和各管制站都不銷毀,直到解除;管制站用上下一個發布檔以後才知道。已經銷毀的不會回來。</translation>
    </message>
</context>
<context>
    <name>HoldTask</name>
    <message>
        <source>法律保全…</source>
        <translation>法律保全…</translation>
    </message>
    <message>
        <source>有 {n} 项在保全。</source>
        <translation>有 {n} 項在保全。</translation>
    </message>
    <message>
        <source>没有。</source>
        <translation>沒有。</translation>
    </message>
    <message>
        <source>已保全。请生成下发包交给各卡口。</source>
        <translation>已保全。請產生發布檔交給各管制站。</translation>
    </message>
    <message>
        <source>{number} 号保全已解除,下一次销毁时一起销毁。</source>
        <translation>{number} 號保全已解除,下一次銷毀時一起銷毀。</translation>
    </message>
</context>
<context>
    <name>IncomingPresenter</name>
    <message>
        <source>正在看上报包,不会改动什么</source>
        <translation>正在看回報檔,不會更動什麼</translation>
    </message>
    <message>
        <source>正在重试未收的文件</source>
        <translation>正在重試未收的檔案</translation>
    </message>
    <message>
        <source>{file}:{words} 存放在 {path}</source>
        <translation>{file}:{words} 存放在 {path}</translation>
    </message>
</context>
<context>
    <name>IssuePanel</name>
    <message>
        <source>发临时证</source>
        <translation>發臨時證</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>去哪一户</source>
        <translation>去哪一戶</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>几小时有效</source>
        <translation>幾小時有效</translation>
    </message>
    <message>
        <source>车牌(车辆证才填)</source>
        <translation>車牌(車輛證才填)</translation>
    </message>
    <message>
        <source>空白证编号(没有打印机时)</source>
        <translation>空白證編號(沒有印表機時)</translation>
    </message>
    <message>
        <source>打印成</source>
        <translation>列印成</translation>
    </message>
    <message>
        <source>80 毫米小票</source>
        <translation>80 毫米憑條</translation>
    </message>
    <message>
        <source>58 毫米小票</source>
        <translation>58 毫米憑條</translation>
    </message>
    <message>
        <source>卡片,85.6×54 毫米</source>
        <translation>卡片,85.6×54 毫米</translation>
    </message>
    <message>
        <source>发证并打印</source>
        <translation>發證並列印</translation>
    </message>
    <message>
        <source>小票存到</source>
        <translation>紙本憑條存到</translation>
    </message>
    <message>
        <source>登记这张空白证</source>
        <translation>登記這張空白證</translation>
    </message>
    <message>
        <source>空白证 {serial} 已登记。请在证上写:姓名、去哪一户、有效至 {until}。</source>
        <translation>空白證 {serial} 已登記。請在證上寫:姓名、去哪一戶、有效至 {until}。</translation>
    </message>
    <message>
        <source>已发证 {serial},小票还没有打印:请再按一次。</source>
        <translation>已發證 {serial},紙本憑條還沒有列印:請再按一次。</translation>
    </message>
    <message>
        <source>已发证 {serial}。小票:{path}</source>
        <translation>已發證 {serial}。紙本憑條:{path}</translation>
    </message>
</context>
<context>
    <name>KeptTable</name>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>紀錄</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>{number} 號機</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>按键一览</source>
        <translation>按鍵一覽</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>启用</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>换下</source>
        <translation>換下</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>已销毁 {day}</source>
        <translation>已銷毀 {day}</translation>
    </message>
    <message>
        <source>正在用</source>
        <translation>正在用</translation>
    </message>
    <message>
        <source>可以销毁</source>
        <translation>可以銷毀</translation>
    </message>
    <message>
        <source>还可能要用</source>
        <translation>還可能要用</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>上报包的密钥</source>
        <translation>回報檔的金鑰</translation>
    </message>
    <message>
        <source>每月第一次生成下发包时自动换一把;卡口用上下发包以后,上报包就用新的加密。旧的销毁以后,用它加密、流落在外的上报包谁也打不开。销毁不能恢复;销毁以前做的备份里还有它,备份到期也要删除。</source>
        <translation>每月第一次產生發布檔時自動換一把;管制站用上發布檔以後,回報檔就用新的加密。舊的銷毀以後,用它加密、流落在外的回報檔誰也打不開。銷毀不能復原;銷毀以前做的備份裡還有它,備份到期也要刪除。</translation>
    </message>
    <message>
        <source>还没有按月的密钥;下一次生成下发包时会有。</source>
        <translation>還沒有按月的金鑰;下一次產生發布檔時會有。</translation>
    </message>
    <message>
        <source>现在换一把</source>
        <translation>現在換一把</translation>
    </message>
    <message>
        <source>销毁所选的</source>
        <translation>銷毀所選的</translation>
    </message>
</context>
<context>
    <name>KeysTask</name>
    <message>
        <source>密钥…</source>
        <translation>金鑰…</translation>
    </message>
    <message>
        <source>还没有按月的密钥。</source>
        <translation>還沒有按月的金鑰。</translation>
    </message>
    <message>
        <source>正在用 {day} 启用的一把。</source>
        <translation>正在用 {day} 啟用的一把。</translation>
    </message>
    <message>
        <source>{words}有 {count} 把旧的可以销毁。</source>
        <translation>{words}有 {count} 把舊的可以銷毀。</translation>
    </message>
    <message>
        <source>换了一把新的。请生成下发包交给卡口,之后的上报包就用它加密。</source>
        <translation>換了一把新的。請產生發布檔交給管制站,之後的回報檔就用它加密。</translation>
    </message>
    <message>
        <source>密钥 {mark} 已销毁。</source>
        <translation>金鑰 {mark} 已銷毀。</translation>
    </message>
</context>
<context>
    <name>ListsPanel</name>
    <message>
        <source>各卡口用上了没有</source>
        <translation>各管制站用上了沒有</translation>
    </message>
    <message>
        <source>“已用上”:该终端的记录里写着。“未知”:还没有收到这样的记录,也可能已经用上;请看它的上报包。</source>
        <translation>「已用上」:該終端機的紀錄裡寫著。「未知」:還沒有收到這樣的紀錄,也可能已經用上;請看它的回報檔。</translation>
    </message>
    <message>
        <source>下发的事项和各终端用上的情况</source>
        <translation>下發的事項和各終端機用上的情況</translation>
    </message>
    <message>
        <source>还没有下发过。</source>
        <translation>還沒有下發過。</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>已锁定</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>编号或姓名</source>
        <translation>編號或姓名</translation>
    </message>
    <message>
        <source>扫码和按键都不登记。有急事按 F12,照样应急放行。</source>
        <translation>掃描和按鍵都不登記。有急事按 F12,照樣緊急放行。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 碼</translation>
    </message>
    <message>
        <source>没有人操作,画面收起来了。什么都没有丢,做到一半的事还在继续。</source>
        <translation>沒有人操作,畫面收起來了。什麼都沒有遺失,做到一半的事還在繼續。</translation>
    </message>
    <message>
        <source>口令,或登录的人的 PIN</source>
        <translation>密碼,或登入的人的 PIN 碼</translation>
    </message>
</context>
<context>
    <name>LostPanel</name>
    <message>
        <source>终端丢失/更换</source>
        <translation>終端機遺失/更換</translation>
    </message>
    <message>
        <source>认到第几条记录(&amp;R)</source>
        <translation>認到第幾筆紀錄(&amp;R)</translation>
    </message>
    <message>
        <source>最后一张交班单上的记录号,没有就空着(&amp;P)</source>
        <translation>最後一張交接班單上的紀錄號,沒有就空著(&amp;P)</translation>
    </message>
    <message>
        <source>停用以后:之后的记录一律不收,之后发的证和没用的空白证都作废,也不再给它下发包和电话指令。卡口用上下一个下发包以后生效。电脑找到了,可以恢复使用;已作废的空白证不恢复。</source>
        <translation>停用以後:之後的紀錄一律不收,之後發的證和沒用的空白證都作廢,也不再給它發布檔和電話指令。管制站用上下一個發布檔以後生效。電腦找到了,可以恢復使用;已作廢的空白證不恢復。</translation>
    </message>
    <message>
        <source>停用,并生成替换的启用包…</source>
        <translation>停用,並產生替換的啟用檔…</translation>
    </message>
    <message>
        <source>只停用</source>
        <translation>只停用</translation>
    </message>
    <message>
        <source>找到了,恢复使用</source>
        <translation>找到了,恢復使用</translation>
    </message>
    <message>
        <source>从来没有</source>
        <translation>從來沒有</translation>
    </message>
    <message>
        <source>{number} 号机 {name},卡口 {gate}</source>
        <translation>{number} 號機 {name},管制站 {gate}</translation>
    </message>
    <message>
        <source>社区已收到第 {epoch} 段:{held};缺:{gaps}</source>
        <translation>社區已收到第 {epoch} 段:{held};缺:{gaps}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>無</translation>
    </message>
    <message>
        <source>最后一次上报:{when}</source>
        <translation>最後一次回報:{when}</translation>
    </message>
    <message>
        <source>它发的证认到:{serial};没用的空白证:{blanks} 张</source>
        <translation>它發的證認到:{serial};沒用的空白證:{blanks} 張</translation>
    </message>
    <message>
        <source>确定丢失 {count} 条记录:{ranges}。</source>
        <translation>確定遺失 {count} 筆紀錄:{ranges}。</translation>
    </message>
    <message>
        <source>最后一次上报之后的记录会丢失,有多少条要看交班单。</source>
        <translation>最後一次回報之後的紀錄會遺失,有多少筆要看交接班單。</translation>
    </message>
</context>
<context>
    <name>LostPresenter</name>
    <message>
        <source>启用包放在哪里</source>
        <translation>啟用檔放在哪裡</translation>
    </message>
    <message>
        <source>启用包 (*.ckk)</source>
        <translation>啟用檔 (*.ckk)</translation>
    </message>
    <message>
        <source>正在停用这台终端</source>
        <translation>正在停用這台終端機</translation>
    </message>
    <message>
        <source>{number} 号机已停用,记录认到第 {after} 条。请生成下发包交给其他卡口。</source>
        <translation>{number} 號機已停用,紀錄認到第 {after} 筆。請產生發布檔交給其他管制站。</translation>
    </message>
    <message>
        <source>{number} 号机恢复使用。请生成下发包交给卡口。</source>
        <translation>{number} 號機恢復使用。請產生發布檔交給管制站。</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>{gate} {number} 号机</source>
        <translation>{gate} {number} 號機</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>下发包</source>
        <translation>發布檔</translation>
    </message>
    <message>
        <source>还没有下发</source>
        <translation>還沒有下發</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>已用上</source>
        <translation>已用上</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{name}:还不知道用的是哪一版</source>
        <translation>{name}:還不知道用的是哪一版</translation>
    </message>
    <message>
        <source>{name}:第 {version} 版,最迟 {moment} 起</source>
        <translation>{name}:第 {version} 版,最遲 {moment} 起</translation>
    </message>
</context>
<context>
    <name>MirrorRow</name>
    <message>
        <source>第二个 U 盘:没有用。选中一个插着不拔的 U 盘,每 {n} 条自动留一份,电脑丢了也不丢记录。</source>
        <translation>第二個隨身碟:沒有用。選取一個插著不拔的隨身碟,每 {n} 筆自動留一份,電腦遺失了也不遺失紀錄。</translation>
    </message>
    <message>
        <source>选中的 U 盘当第二个</source>
        <translation>選取的隨身碟當第二個</translation>
    </message>
    <message>
        <source>不用第二个 U 盘了</source>
        <translation>不用第二個隨身碟了</translation>
    </message>
    <message>
        <source>第二个 U 盘没有留成,会再试:{reason}</source>
        <translation>第二個隨身碟沒有留成,會再試:{reason}</translation>
    </message>
    <message>
        <source>第二个 U 盘 {folder}:马上留第一份</source>
        <translation>第二個隨身碟 {folder}:馬上留第一份</translation>
    </message>
    <message>
        <source>第二个 U 盘 {folder}:{when} 留过,之后新增 {n} 条</source>
        <translation>第二個隨身碟 {folder}:{when} 留過,之後新增 {n} 筆</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>页面</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>上报包</source>
        <translation>回報檔</translation>
    </message>
    <message>
        <source>花名册</source>
        <translation>名冊</translation>
    </message>
    <message>
        <source>出入证</source>
        <translation>出入證</translation>
    </message>
    <message>
        <source>卡口终端</source>
        <translation>管制站終端機</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>安全</translation>
    </message>
</context>
<context>
    <name>NewcomerForm</name>
    <message>
        <source>带班</source>
        <translation>領班</translation>
    </message>
    <message>
        <source>在岗的人</source>
        <translation>在班的人</translation>
    </message>
    <message>
        <source>新人姓名</source>
        <translation>新人姓名</translation>
    </message>
    <message>
        <source>新人的 PIN(4 至 8 位数字)</source>
        <translation>新人的 PIN 碼(4 至 8 位數字)</translation>
    </message>
    <message>
        <source>再输一次 PIN</source>
        <translation>再輸入一次 PIN 碼</translation>
    </message>
    <message>
        <source>{who}编号或姓名</source>
        <translation>{who}編號或姓名</translation>
    </message>
    <message>
        <source>{who}的 PIN</source>
        <translation>{who}的 PIN 碼</translation>
    </message>
    <message>
        <source>加入值守名单</source>
        <translation>加入值班名單</translation>
    </message>
    <message>
        <source>由带班确认,加好马上可以在本机登录。</source>
        <translation>由領班確認,加好馬上可以在本機登入。</translation>
    </message>
    <message>
        <source>社区没有指定带班:由正在值守的人确认。加好马上可以在本机登录。</source>
        <translation>社區沒有指定領班:由正在值班的人確認。加好馬上可以在本機登入。</translation>
    </message>
</context>
<context>
    <name>OfficeIssuePanel</name>
    <message>
        <source>单张签发</source>
        <translation>單張簽發</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>證件</translation>
    </message>
    <message>
        <source>持证人姓名</source>
        <translation>持證人姓名</translation>
    </message>
    <message>
        <source>房屋,或在哪里做什么</source>
        <translation>房屋,或在哪裡做什麼</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>車牌</translation>
    </message>
    <message>
        <source>有效天数</source>
        <translation>有效天數</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>选择文件并签发…</source>
        <translation>選擇檔案並簽發…</translation>
    </message>
</context>
<context>
    <name>OfficeMenu</name>
    <message>
        <source>前往(&amp;G)</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>显示(&amp;V)</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>明暗</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>依系統設定</translation>
    </message>
</context>
<context>
    <name>OfficeMessages</name>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation>{month}月{day}日 {time}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>没有新记录</source>
        <translation>沒有新紀錄</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>新增 {count:,} 条记录。</source>
        <translation>新增 {count:,} 筆紀錄。</translation>
    </message>
    <message>
        <source>由更新版本的程序写出,已原样保存,有的内容要新版程序才能显示。</source>
        <translation>由較新版本的程式寫出,已原樣儲存,有的內容要新版程式才能顯示。</translation>
    </message>
    <message>
        <source>这个文件以前收过,没有再收。</source>
        <translation>這個檔案以前收過,沒有再收。</translation>
    </message>
    <message>
        <source>其中的记录都已收到。</source>
        <translation>其中的紀錄都已收到。</translation>
    </message>
    <message>
        <source>其中的记录与已收到的不一致,文件已单独存放,原有记录没有改动。请联系该终端核实。</source>
        <translation>其中的紀錄與已收到的不一致,檔案已單獨存放,原有紀錄沒有更動。請聯絡該終端機確認。</translation>
    </message>
    <message>
        <source>该终端已停用,文件里有停用以后的记录,没有收入。</source>
        <translation>該終端機已停用,檔案裡有停用以後的紀錄,沒有收入。</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>未生效</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>已作廢</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>現行</translation>
    </message>
    <message>
        <source>待生效</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>已被替换</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>遗失</source>
        <translation>遺失</translation>
    </message>
    <message>
        <source>已搬走</source>
        <translation>已搬走</translation>
    </message>
    <message>
        <source>印错</source>
        <translation>印錯</translation>
    </message>
    <message>
        <source>他人使用</source>
        <translation>他人使用</translation>
    </message>
    <message>
        <source>已换新证</source>
        <translation>已換新證</translation>
    </message>
    <message>
        <source>A4 每页十张(90×54 毫米)</source>
        <translation>A4 每頁十張,90×54 mm</translation>
    </message>
    <message>
        <source>A4 每页四张(80×120 毫米)</source>
        <translation>A4 每頁四張,80×120 mm</translation>
    </message>
    <message>
        <source>卡片每页一张(85.6×54 毫米)</source>
        <translation>卡片每頁一張,85.6×54 mm</translation>
    </message>
    <message>
        <source>58 毫米小票纸</source>
        <translation>58 毫米憑條紙</translation>
    </message>
    <message>
        <source>80 毫米小票纸</source>
        <translation>80 毫米憑條紙</translation>
    </message>
    <message>
        <source>没有印完</source>
        <translation>沒有印完</translation>
    </message>
    <message>
        <source>已印完</source>
        <translation>已印完</translation>
    </message>
    <message>
        <source>已有出入证 {detail};要换证请用“补办”</source>
        <translation>已有出入證 {detail};要換證請用「補發」</translation>
    </message>
    <message>
        <source>同一户有两人同名,或同一车牌登记了两次:{detail};请核对花名册</source>
        <translation>同一戶有兩人同名,或同一車牌登記了兩次:{detail};請核對名冊</translation>
    </message>
    <message>
        <source>这栋楼分单元,此户没有写单元:{detail};请补花名册</source>
        <translation>這棟樓分單元,此戶沒有寫單元:{detail};請補名冊</translation>
    </message>
    <message>
        <source>字库里没有这些字:{detail};请手写</source>
        <translation>字型裡沒有這些字:{detail};請手寫</translation>
    </message>
    <message>
        <source>小区名太长,二维码放不下:{detail};请改短</source>
        <translation>住宅區名稱太長,QR Code 放不下:{detail};請改短</translation>
    </message>
    <message>
        <source>没有姓名,这一行不导入</source>
        <translation>沒有姓名,這一列不匯入</translation>
    </message>
    <message>
        <source>姓名太长,这一行不导入</source>
        <translation>姓名太長,這一列不匯入</translation>
    </message>
    <message>
        <source>没有房号,这一行不导入</source>
        <translation>沒有房號,這一列不匯入</translation>
    </message>
    <message>
        <source>房号看不懂(应像 3-1-501),这一行不导入</source>
        <translation>房號看不懂(應像 3-1-501),這一列不匯入</translation>
    </message>
    <message>
        <source>同一人已在前面出现,这一行不导入</source>
        <translation>同一人已在前面出現,這一列不匯入</translation>
    </message>
    <message>
        <source>证件号的校验位不对,照原样导入,请核对</source>
        <translation>證件號碼的檢查碼不對,照原樣匯入,請核對</translation>
    </message>
    <message>
        <source>证件号里的出生日期不存在,照原样导入,请核对</source>
        <translation>證件號碼裡的出生日期不存在,照原樣匯入,請核對</translation>
    </message>
    <message>
        <source>证件号的地区码不常见,照原样导入,请核对</source>
        <translation>證件號碼的地區碼不常見,照原樣匯入,請核對</translation>
    </message>
    <message>
        <source>这张工作表里没有找到表头(姓名和房号),整张没有读</source>
        <translation>這張工作表裡沒有找到標題列(姓名和房号),整張沒有讀取</translation>
    </message>
    <message>
        <source>证件号被表格软件改坏了,此人导入但没有证件号</source>
        <translation>證件號碼被試算表軟體改壞了,此人匯入但沒有證件號碼</translation>
    </message>
    <message>
        <source>电话看不懂,此人导入但没有电话</source>
        <translation>電話看不懂,此人匯入但沒有電話</translation>
    </message>
    <message>
        <source>网格名称太长,此人导入但没有网格</source>
        <translation>網格名稱太長,此人匯入但沒有網格</translation>
    </message>
    <message>
        <source>车牌里没有字母 I 和 O(应是数字 1 和 0),照原样导入,请核对</source>
        <translation>車牌裡沒有字母 I 和 O(應是數字 1 和 0),照原樣匯入,請核對</translation>
    </message>
    <message>
        <source>车牌的样子不常见,照原样导入,请核对</source>
        <translation>車牌的樣子不常見,照原樣匯入,請核對</translation>
    </message>
    <message>
        <source>这一格里的车牌太多,此人导入但没有车牌</source>
        <translation>這一格裡的車牌太多,此人匯入但沒有車牌</translation>
    </message>
    <message>
        <source>收到 {good} 个,重复 {again} 个,未收 {refused} 个。</source>
        <translation>收到 {good} 個,重複 {again} 個,未收 {refused} 個。</translation>
    </message>
</context>
<context>
    <name>OfficePrinter</name>
    <message>
        <source>正在打印 {title}</source>
        <translation>正在列印 {title}</translation>
    </message>
    <message>
        <source>正在打印 {title},共 {count} 个文件</source>
        <translation>正在列印 {title},共 {count} 個檔案</translation>
    </message>
    <message>
        <source>{title} 已交给打印机 {printer}。请核对大小:用尺量,或先打一张校准页。</source>
        <translation>{title} 已交給印表機 {printer}。請核對大小:用尺量,或先印一張校準頁。</translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>{community} 社区办公室</source>
        <translation>{community} 社區辦公室</translation>
    </message>
    <message>
        <source>花名册文件请一次拖一个,也不要和上报包一起拖。</source>
        <translation>名冊檔案請一次拖一個,也不要和回報檔一起拖。</translation>
    </message>
</context>
<context>
    <name>OnePassPresenter</name>
    <message>
        <source>补办 {kind} {serial} {name} {dwelling}</source>
        <translation>補發 {kind} {serial} {name} {dwelling}</translation>
    </message>
    <message>
        <source>补办 {serial}.pdf</source>
        <translation>補發 {serial}.pdf</translation>
    </message>
    <message>
        <source>新证 {new} 已登记并写入 {file},旧证 {old} 已作废。请打印,并生成下发包交给卡口。</source>
        <translation>新證 {new} 已登記並寫入 {file},舊證 {old} 已作廢。請列印,並產生發布檔交給管制站。</translation>
    </message>
    <message>
        <source>{serial} 已登记并写入 {file}。请打印后发放。</source>
        <translation>{serial} 已登記並寫入 {file}。請列印後發放。</translation>
    </message>
    <message>
        <source>空白证 {station} 号机.pdf</source>
        <translation>空白證 {station} 號機.pdf</translation>
    </message>
    <message>
        <source>空白证 {first} 至 {last} 已写入 {file}。请打印,连同下一个下发包交给卡口。</source>
        <translation>空白證 {first} 至 {last} 已寫入 {file}。請列印,連同下一個發布檔交給管制站。</translation>
    </message>
    <message>
        <source>打印到文件</source>
        <translation>列印到檔案</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>正在生成出入证</source>
        <translation>正在產生出入證</translation>
    </message>
</context>
<context>
    <name>OpenItemsPanel</name>
    <message>
        <source>待办</source>
        <translation>待辦</translation>
    </message>
    <message>
        <source>没有待办</source>
        <translation>沒有待辦</translation>
    </message>
    <message>
        <source>后面还有 {n} 项</source>
        <translation>後面還有 {n} 項</translation>
    </message>
    <message>
        <source>已 {span}</source>
        <translation>已 {span}</translation>
    </message>
    <message>
        <source>名册上没有</source>
        <translation>名冊上沒有</translation>
    </message>
    <message>
        <source>应在 {time} 前离开</source>
        <translation>應在 {time} 前離開</translation>
    </message>
    <message>
        <source>社区请更正 {passage} → {wanted}:{reason}</source>
        <translation>社區請更正 {passage} → {wanted}:{reason}</translation>
    </message>
</context>
<context>
    <name>OpenKind</name>
    <message>
        <source>发热处置</source>
        <translation>發燒處置</translation>
    </message>
    <message>
        <source>应急放行,请补原因</source>
        <translation>緊急放行,請補原因</translation>
    </message>
    <message>
        <source>来访,等住户回话</source>
        <translation>來訪,等受訪住戶回話</translation>
    </message>
    <message>
        <source>来访,逾期未离开</source>
        <translation>來訪,逾期未離開</translation>
    </message>
    <message>
        <source>来访,在院内</source>
        <translation>來訪,在區內</translation>
    </message>
    <message>
        <source>临时登记的居民,请社区补名册</source>
        <translation>臨時登記的住戶,請社區補名冊</translation>
    </message>
    <message>
        <source>值守事项</source>
        <translation>值班事項</translation>
    </message>
    <message>
        <source>社区请更正</source>
        <translation>社區請更正</translation>
    </message>
</context>
<context>
    <name>OperatorPanel</name>
    <message>
        <source>加一名值守人员</source>
        <translation>加一名值班人員</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN,4 至 8 位数字,由本人输入</source>
        <translation>PIN 碼,4 至 8 位數字,由本人輸入</translation>
    </message>
    <message>
        <source>再输一次 PIN</source>
        <translation>再輸入一次 PIN 碼</translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一样,请再输一次。</source>
        <translation>兩次輸入的 PIN 碼不一樣,請再輸入一次。</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>OperatorTable</name>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation>值班人員</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>職責</translation>
    </message>
    <message>
        <source>带班</source>
        <translation>領班</translation>
    </message>
    <message>
        <source>值守</source>
        <translation>值班</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>电话指令</source>
        <translation>電話指令</translation>
    </message>
    <message>
        <source>哪张证(扫码或输证号),或哪一位(房号 / 首字母 / 尾号,F2 输姓名)</source>
        <translation>哪張證(掃描或輸入證號),或哪一位(房號 / 拼音字首 / 末碼,F2 輸入姓名)</translation>
    </message>
    <message>
        <source>指令码,10 位数字</source>
        <translation>指令碼,10 位數字</translation>
    </message>
    <message>
        <source>社区在电话里念指令码。一个码只对本终端、这张证或这一位有效,一小时内用一次。</source>
        <translation>社區在電話裡念指令碼。一個碼只對本終端機、這張證或這一位有效,一小時內用一次。</translation>
    </message>
    <message>
        <source>执行</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>证 {serial} 从现在起在本卡口停用。</source>
        <translation>證 {serial} 從現在起在本管制站停用。</translation>
    </message>
    <message>
        <source>停用这张证:{serial}</source>
        <translation>停用這張證:{serial}</translation>
    </message>
    <message>
        <source>放行一次,按卡片上的方向:{who}</source>
        <translation>放行一次,按畫面上的方向:{who}</translation>
    </message>
    <message>
        <source>电话指令:念给一个卡口,一小时内用一次</source>
        <translation>電話指令:念給一個管制站,一小時內用一次</translation>
    </message>
    <message>
        <source>念给哪一台</source>
        <translation>念給哪一台</translation>
    </message>
    <message>
        <source>哪张证(证号:立即停用并作废),或哪一位(房号、姓名、尾号:放行一次)</source>
        <translation>哪張證(證號:立即停用並作廢),或哪一位(房號、姓名、末碼:放行一次)</translation>
    </message>
    <message>
        <source>选一行</source>
        <translation>選一列</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>给出指令码</source>
        <translation>給出指令碼</translation>
    </message>
    <message>
        <source>指令码</source>
        <translation>指令碼</translation>
    </message>
    <message>
        <source>零 幺 二 三 四 五 六 七 八 九</source>
        <translation>零 一 二 三 四 五 六 七 八 九</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>只对 {station} 号机有效,到 {until} 为止。请对方在卡口按 Ctrl+D,先输证号或那一位,再输这 10 位。</source>
        <translation>只對 {station} 號機有效,到 {until} 為止。請對方在管制站按 Ctrl+D,先輸入證號或那一位,再輸入這 10 位。</translation>
    </message>
</context>
<context>
    <name>OrderPresenter</name>
    <message>
        <source>证 {serial} 已作废。其他卡口用上下一个下发包以后也会拦下。</source>
        <translation>證 {serial} 已作廢。其他管制站用上下一個發布檔以後也會攔下。</translation>
    </message>
    <message>
        <source>登记里还没有这张证</source>
        <translation>登記裡還沒有這張證</translation>
    </message>
    <message>
        <source>停用并作废这张证:{serial}  {holder}</source>
        <translation>停用並作廢這張證:{serial}  {holder}</translation>
    </message>
    <message>
        <source>放行一次:{who}  {dwelling}</source>
        <translation>放行一次:{who}  {dwelling}</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>放行</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>放行并提示</source>
        <translation>放行並提示</translation>
    </message>
    <message>
        <source>暂候</source>
        <translation>暫候</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>轉辦</translation>
    </message>
    <message>
        <source>不予进入</source>
        <translation>不予進入</translation>
    </message>
    <message>
        <source>应急放行</source>
        <translation>緊急放行</translation>
    </message>
</context>
<context>
    <name>PackTable</name>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>文號</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>进出须知</source>
        <translation>進出須知</translation>
    </message>
    <message>
        <source>居家隔离告知书</source>
        <translation>居家隔離通知書</translation>
    </message>
    <message>
        <source>值守卡</source>
        <translation>值班卡</translation>
    </message>
    <message>
        <source>扫码枪设置单</source>
        <translation>條碼掃描器設定單</translation>
    </message>
    <message>
        <source>打印校准页</source>
        <translation>列印校準頁</translation>
    </message>
    <message>
        <source>体温检测表</source>
        <translation>體溫量測表</translation>
    </message>
    <message>
        <source>个人信息采集表</source>
        <translation>個人資料登記表</translation>
    </message>
    <message>
        <source>巡查记录表</source>
        <translation>巡查紀錄表</translation>
    </message>
    <message>
        <source>交接班单</source>
        <translation>交接班單</translation>
    </message>
    <message>
        <source>发热处置单</source>
        <translation>發燒處置單</translation>
    </message>
    <message>
        <source>返回登记告知</source>
        <translation>返回登記告知單</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>纸单补录</source>
        <translation>紙本補登</translation>
    </message>
    <message>
        <source>表的编号</source>
        <translation>表單編號</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>行</source>
        <translation>列</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>谁:房号 姓名 尾号 证号</source>
        <translation>誰:房號 姓名 末碼 證號</translation>
    </message>
    <message>
        <source>体温</source>
        <translation>體溫</translation>
    </message>
    <message>
        <source>放行了</source>
        <translation>放行了</translation>
    </message>
    <message>
        <source>没有放行</source>
        <translation>沒有放行</translation>
    </message>
    <message>
        <source>记下这一行</source>
        <translation>記下這一列</translation>
    </message>
    <message>
        <source>0731 回车 = 07:31    / = 换进出    * = 没有放行    体温空着 = 没有量    回车 = 下一行</source>
        <translation>0731 Enter = 07:31    / = 換進出    * = 沒有放行    體溫空著 = 沒有量    Enter = 下一列</translation>
    </message>
    <message>
        <source>空白表,每种 10 张:</source>
        <translation>空白表單,每種 10 張:</translation>
    </message>
    <message>
        <source>空白表已存到:{path}</source>
        <translation>空白表單已存到:{path}</translation>
    </message>
    <message>
        <source>体温检测表</source>
        <translation>體溫量測表</translation>
    </message>
    <message>
        <source>个人信息采集表</source>
        <translation>個人資料登記表</translation>
    </message>
    <message>
        <source>巡查记录表</source>
        <translation>巡查紀錄表</translation>
    </message>
    <message>
        <source>是哪一位?输入数字,0 = 都不是</source>
        <translation>是哪一位?輸入數字,0 = 都不是</translation>
    </message>
    <message>
        <source>没有找到。0 回车 = 照表上写的名字记下</source>
        <translation>沒有找到。0 Enter = 照表單上寫的名字記下</translation>
    </message>
    <message>
        <source>这张表的这一行已经补录过。再按一次回车 = 还是要记。</source>
        <translation>這張表單的這一列已經補登過。再按一次 Enter = 還是要記。</translation>
    </message>
    <message>
        <source>前后 5 分钟内同一人已有同方向的记录。再按一次回车 = 还是要记。</source>
        <translation>前後 5 分鐘內同一人已有同方向的紀錄。再按一次 Enter = 還是要記。</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>单据</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>卡口</source>
        <translation>管制站</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>房号,如 3-1-501</source>
        <translation>房號,如 3-1-501</translation>
    </message>
    <message>
        <source>从</source>
        <translation>從</translation>
    </message>
    <message>
        <source>几天</source>
        <translation>幾天</translation>
    </message>
    <message>
        <source>谁送东西</source>
        <translation>誰送東西</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>几张</source>
        <translation>幾張</translation>
    </message>
    <message>
        <source>第二语言</source>
        <translation>第二語言</translation>
    </message>
    <message>
        <source>第二语言的几行</source>
        <translation>第二語言的幾行</translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation>存成檔案…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>所有卡口</source>
        <translation>所有管制站</translation>
    </message>
    <message>
        <source>A4,对折</source>
        <translation>A4,對摺</translation>
    </message>
</context>
<context>
    <name>PapersPresenter</name>
    <message>
        <source>从第 {number} 张起编号,存好或打印以后才算用掉。</source>
        <translation>從第 {number} 張起編號,存好或列印以後才算用掉。</translation>
    </message>
    <message>
        <source>卡口自己打印这一种。这里写的第二语言,随下发包到各卡口。</source>
        <translation>管制站自己列印這一種。這裡寫的第二語言,隨發布檔到各管制站。</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>存成檔案</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{name}已写入 {file}。</source>
        <translation>{name}已寫入 {file}。</translation>
    </message>
    <message>
        <source>正在生成{name}</source>
        <translation>正在產生{name}</translation>
    </message>
</context>
<context>
    <name>PassKind</name>
    <message>
        <source>居民证</source>
        <translation>住戶證</translation>
    </message>
    <message>
        <source>户证</source>
        <translation>家戶證</translation>
    </message>
    <message>
        <source>临时证</source>
        <translation>臨時證</translation>
    </message>
    <message>
        <source>车辆证</source>
        <translation>車輛證</translation>
    </message>
    <message>
        <source>工作证</source>
        <translation>工作證</translation>
    </message>
    <message>
        <source>返回报到单</source>
        <translation>返回報到單</translation>
    </message>
    <message>
        <source>出门条</source>
        <translation>外出條</translation>
    </message>
</context>
<context>
    <name>PassPage</name>
    <message>
        <source>出入证</source>
        <translation>出入證</translation>
    </message>
    <message>
        <source>打印出入证…</source>
        <translation>列印出入證…</translation>
    </message>
    <message>
        <source>制证批次…</source>
        <translation>製證批次…</translation>
    </message>
    <message>
        <source>补办…</source>
        <translation>補發…</translation>
    </message>
    <message>
        <source>作废所选…</source>
        <translation>作廢所選…</translation>
    </message>
    <message>
        <source>单张签发…</source>
        <translation>單張簽發…</translation>
    </message>
    <message>
        <source>空白证…</source>
        <translation>空白證…</translation>
    </message>
    <message>
        <source>样式…</source>
        <translation>樣式…</translation>
    </message>
    <message>
        <source>疑似复制…</source>
        <translation>疑似複製…</translation>
    </message>
    <message>
        <source>电话指令…</source>
        <translation>電話指令…</translation>
    </message>
    <message>
        <source>查找:编号、持证人、车牌或房号 3-1-501</source>
        <translation>尋找:編號、持證人、車牌或房號 3-1-501</translation>
    </message>
    <message>
        <source>出入证登记</source>
        <translation>出入證登記</translation>
    </message>
    <message>
        <source>没有找到。请输完整的编号或房号,或持证人姓名中的字。</source>
        <translation>沒有找到。請輸入完整的編號或房號,或持證人姓名中的字。</translation>
    </message>
    <message>
        <source>还没有出入证。请按“打印出入证”。</source>
        <translation>還沒有出入證。請按「列印出入證」。</translation>
    </message>
</context>
<context>
    <name>PassPresenter</name>
    <message>
        <source>正在核对出入证</source>
        <translation>正在核對出入證</translation>
    </message>
    <message>
        <source>出入证 {day}.pdf</source>
        <translation>出入證 {day}.pdf</translation>
    </message>
    <message>
        <source>打印到文件</source>
        <translation>列印到檔案</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>正在生成 {count:,} 张出入证</source>
        <translation>正在產生 {count:,} 張出入證</translation>
    </message>
    <message>
        <source>第 {run} 批没有印完({printed:,}/{planned:,}):在“制证批次”里继续。</source>
        <translation>第 {run} 批沒有印完({printed:,}/{planned:,}):在「製證批次」裡繼續。</translation>
    </message>
    <message>
        <source>将打印 {count:,} 张,不打印 {left_out:,} 张。</source>
        <translation>將列印 {count:,} 張,不列印 {left_out:,} 張。</translation>
    </message>
    <message>
        <source>{count:,} 张出入证已登记并写入 {files} 个文件,另有签收单。请打印后发放。</source>
        <translation>{count:,} 張出入證已登記並寫入 {files} 個檔案,另有簽收單。請列印後發放。</translation>
    </message>
    <message>
        <source>所选的出入证都已作废。</source>
        <translation>所選的出入證都已作廢。</translation>
    </message>
    <message>
        <source>等</source>
        <translation>等</translation>
    </message>
    <message>
        <source>作废 {count} 张出入证:{serials}</source>
        <translation>作廢 {count} 張出入證:{serials}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>已作废 {count} 张。请生成下发包交给卡口,卡口用上以后才会拦下。</source>
        <translation>已作廢 {count} 張。請產生發布檔交給管制站,管制站用上以後才會攔下。</translation>
    </message>
</context>
<context>
    <name>PassTable</name>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>持证人</source>
        <translation>持證人</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>生效</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>PassVerdict</name>
    <message>
        <source>读不出来</source>
        <translation>讀不出來</translation>
    </message>
    <message>
        <source>发证处不明,或不是真的</source>
        <translation>發證單位不明,或不是真的</translation>
    </message>
    <message>
        <source>发证处无权发这种证</source>
        <translation>發證單位無權發這種證</translation>
    </message>
    <message>
        <source>发证处停用之后才发的证</source>
        <translation>發證單位停用之後才發的證</translation>
    </message>
    <message>
        <source>还没到生效时间</source>
        <translation>還沒到生效時間</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>已作廢</translation>
    </message>
    <message>
        <source>别的小区的证</source>
        <translation>別的住宅區的證</translation>
    </message>
    <message>
        <source>真实有效</source>
        <translation>真實有效</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>已作废</source>
        <translation>已作廢</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>应急</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>名册上没有</source>
        <translation>名冊上沒有</translation>
    </message>
</context>
<context>
    <name>PassageTable</name>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>体温</source>
        <translation>體溫</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>已作廢</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>钟可疑</source>
        <translation>時鐘可疑</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>PassesOfRunTable</name>
    <message>
        <source>第几张纸</source>
        <translation>第幾張紙</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>持证人</source>
        <translation>持證人</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>車牌</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>换口令</source>
        <translation>換密碼</translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation>現在的密碼</translation>
    </message>
    <message>
        <source>新口令,至少 8 个字</source>
        <translation>新密碼,至少 8 個字</translation>
    </message>
    <message>
        <source>再输一次新口令</source>
        <translation>再輸入一次新密碼</translation>
    </message>
    <message>
        <source>请告诉每一班的人。以前做的备份仍用当时的口令。忘了口令,社区办公室可以重设。</source>
        <translation>請告訴每一班的人。以前做的備份仍用當時的密碼。忘了密碼,社區辦公室可以重設。</translation>
    </message>
    <message>
        <source>口令已换。下一次打开用新口令。</source>
        <translation>密碼已換。下一次開啟用新密碼。</translation>
    </message>
    <message>
        <source>现在的口令(&amp;O)</source>
        <translation>現在的密碼(&amp;O)</translation>
    </message>
    <message>
        <source>新口令,至少 8 个字(&amp;N)</source>
        <translation>新密碼,至少 8 個字(&amp;N)</translation>
    </message>
    <message>
        <source>再输一次新口令(&amp;A)</source>
        <translation>再輸入一次新密碼(&amp;A)</translation>
    </message>
    <message>
        <source>以前做的备份仍用当时的口令打开,请把旧口令留到那些备份到期。</source>
        <translation>以前做的備份仍用當時的密碼開啟,請把舊密碼留到那些備份到期。</translation>
    </message>
</context>
<context>
    <name>PassphraseTask</name>
    <message>
        <source>换口令…</source>
        <translation>換密碼…</translation>
    </message>
    <message>
        <source>打开这台电脑上的办公室要用的口令。</source>
        <translation>開啟這台電腦上的辦公室要用的密碼。</translation>
    </message>
    <message>
        <source>正在换口令</source>
        <translation>正在換密碼</translation>
    </message>
    <message>
        <source>口令已换。下一次打开用新口令。</source>
        <translation>密碼已換。下一次開啟用新密碼。</translation>
    </message>
</context>
<context>
    <name>PathPicker</name>
    <message>
        <source>选择…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>選擇檔案</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>選擇資料夾</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>上一页</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>第 {page} / {pages} 页</source>
        <translation>第 {page} / {pages} 頁</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>不能预览</source>
        <translation>不能預覽</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>一人的资料</source>
        <translation>一人的資料</translation>
    </message>
    <message>
        <source>花名册、照片、出入证、收到的全部记录,写成 PDF 和 JSON。文件里的姓名和号码是全的,只交给本人。</source>
        <translation>名冊、照片、出入證、收到的全部紀錄,寫成 PDF 和 JSON。檔案裡的姓名和號碼是完整的,只交給本人。</translation>
    </message>
    <message>
        <source>哪一位:房号 3-1-501、姓名或电话后四位(&amp;N)</source>
        <translation>哪一位:房號 3-1-501、姓名或電話後四碼(&amp;N)</translation>
    </message>
    <message>
        <source>选一行(&amp;L)</source>
        <translation>選一列(&amp;L)</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>開啟資料夾</translation>
    </message>
</context>
<context>
    <name>PersonTask</name>
    <message>
        <source>一人的资料…</source>
        <translation>一人的資料…</translation>
    </message>
    <message>
        <source>本人来问时,把社区存的全部资料给本人。</source>
        <translation>本人來問時,把社區存的全部資料給本人。</translation>
    </message>
    <message>
        <source>没有找到。请换一种写法。</source>
        <translation>沒有找到。請換一種寫法。</translation>
    </message>
    <message>
        <source>文件放在哪个文件夹</source>
        <translation>檔案放在哪個資料夾</translation>
    </message>
    <message>
        <source>正在查找 {number} 号居民的全部记录</source>
        <translation>正在尋找 {number} 號住戶的全部紀錄</translation>
    </message>
    <message>
        <source>{records:,} 条记录、{passes} 张证已写入 {pdf} 和 {json}。只交给本人,交后请从电脑上删去。</source>
        <translation>{records:,} 筆紀錄、{passes} 張證已寫入 {pdf} 和 {json}。只交給本人,交後請從電腦上刪去。</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>登记的照片</source>
        <translation>登記的照片</translation>
    </message>
    <message>
        <source>照片读不出来</source>
        <translation>照片讀不出來</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>照片导入前核对</source>
        <translation>照片匯入前核對</translation>
    </message>
    <message>
        <source>文件名写证件号,或“3-1-501 王小明”,或“云上苑 3-1-501 王小明”。照片缩小后加密保存,随下发包到卡口,只在核对人证时显示;原来的文件不改动。</source>
        <translation>檔名寫證件號碼,或「3-1-501 王小明」,或「雲上苑 3-1-501 王小明」。照片縮小後加密儲存,隨發布檔到管制站,只在核對人證時顯示;原來的檔案不更動。</translation>
    </message>
    <message>
        <source>不导入的照片文件</source>
        <translation>不匯入的照片檔案</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>沒有發現問題。</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>导入 {count:,} 张照片</source>
        <translation>匯入 {count:,} 張照片</translation>
    </message>
</context>
<context>
    <name>PhotoPresenter</name>
    <message>
        <source>正在核对照片 {folder}</source>
        <translation>正在核對照片 {folder}</translation>
    </message>
    <message>
        <source>选择放照片的文件夹</source>
        <translation>選擇放照片的資料夾</translation>
    </message>
    <message>
        <source>可导入 {good:,} 张照片,其中 {replaced:,} 人已有照片,将换成新的;{problems:,} 个文件不导入。现在还没有导入任何内容。</source>
        <translation>可匯入 {good:,} 張照片,其中 {replaced:,} 人已有照片,將換成新的;{problems:,} 個檔案不匯入。現在還沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>正在导入照片</source>
        <translation>正在匯入照片</translation>
    </message>
    <message>
        <source>{count:,} 张照片已导入。请生成下发包交给卡口,核对人证时就能看到。</source>
        <translation>{count:,} 張照片已匯入。請產生發布檔交給管制站,核對人證時就能看到。</translation>
    </message>
    <message>
        <source>没有导入照片,花名册没有改动。</source>
        <translation>沒有匯入照片,名冊沒有更動。</translation>
    </message>
</context>
<context>
    <name>PhotoProblemTable</name>
    <message>
        <source>文件</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>为什么不导入</source>
        <translation>為什麼不匯入</translation>
    </message>
    <message>
        <source>不是 JPEG、PNG、WebP 图片</source>
        <translation>不是 JPEG、PNG、WebP 圖片</translation>
    </message>
    <message>
        <source>文件名看不懂:应是证件号,或“3-1-501 姓名”</source>
        <translation>檔名看不懂:應是證件號碼,或「3-1-501 姓名」</translation>
    </message>
    <message>
        <source>花名册上没有这个人</source>
        <translation>名冊上沒有這個人</translation>
    </message>
    <message>
        <source>花名册上有几个人都对得上,请在前面写上小区</source>
        <translation>名冊上有幾個人都對得上,請在前面寫上住宅區</translation>
    </message>
    <message>
        <source>前面已有这个人的照片</source>
        <translation>前面已有這個人的照片</translation>
    </message>
    <message>
        <source>文件读不出来</source>
        <translation>檔案讀不出來</translation>
    </message>
    <message>
        <source>图片坏了,打不开</source>
        <translation>圖片壞了,打不開</translation>
    </message>
    <message>
        <source>图片太大(最多 20 MB、5000 万像素)</source>
        <translation>圖片太大(最多 20 MB、5000 萬像素)</translation>
    </message>
    <message>
        <source>图片太小,看不清人</source>
        <translation>圖片太小,看不清人</translation>
    </message>
</context>
<context>
    <name>PictureDrop</name>
    <message>
        <source>剪贴板</source>
        <translation>剪貼簿</translation>
    </message>
</context>
<context>
    <name>PlateSigns</name>
    <message>
        <source>省份和特殊车牌,一键一个</source>
        <translation>省份和特殊車牌,一鍵一個</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>先看看:导入会带来什么</source>
        <translation>先看看:匯入會帶來什麼</translation>
    </message>
    <message>
        <source>现在什么都没有改动。导入时每个文件要么全收,要么不收。</source>
        <translation>現在什麼都沒有更動。匯入時每個檔案要麼全收,要麼不收。</translation>
    </message>
    <message>
        <source>这些文件导入后会怎样</source>
        <translation>這些檔案匯入後會怎樣</translation>
    </message>
    <message>
        <source>没有文件。</source>
        <translation>沒有檔案。</translation>
    </message>
    <message>
        <source>导入这些文件</source>
        <translation>匯入這些檔案</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>不匯入</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>会是</source>
        <translation>會是</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>新记录</source>
        <translation>新紀錄</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>补上缺号</source>
        <translation>補上缺號</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>檢查碼</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>{number} 號機</translation>
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
        <translation>列印出入證</translation>
    </message>
    <message>
        <source>给谁:房号或姓名,空着是全部</source>
        <translation>給誰:房號或姓名,空著是全部</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>證件</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>住宅區</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>棟</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>單元</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>網格</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>身分別</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>有效天数</source>
        <translation>有效天數</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>屋主</translation>
    </message>
    <message>
        <source>租户(出租房)</source>
        <translation>租客(出租房)</translation>
    </message>
    <message>
        <source>先核对</source>
        <translation>先核對</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>用打印机打印…</source>
        <translation>用印表機列印…</translation>
    </message>
    <message>
        <source>不打印的居民</source>
        <translation>不列印的住戶</translation>
    </message>
    <message>
        <source>选择文件并打印 {count:,} 张…</source>
        <translation>選擇檔案並列印 {count:,} 張…</translation>
    </message>
    <message>
        <source>没有人被排除。</source>
        <translation>沒有人被排除。</translation>
    </message>
    <message>
        <source>请先按“先核对”:谁已有证、谁的名字打不出,会列在这里。</source>
        <translation>請先按「先核對」:誰已有證、誰的名字印不出,會列在這裡。</translation>
    </message>
</context>
<context>
    <name>PrintProblemTable</name>
    <message>
        <source>房屋</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>为什么不打印</source>
        <translation>為什麼不列印</translation>
    </message>
</context>
<context>
    <name>PrinterPanel</name>
    <message>
        <source>打印机</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>小票和单据总是先存成文件;选了打印机,存好以后马上打印。</source>
        <translation>憑條和單據總是先存成檔案;選了印表機,存好以後馬上列印。</translation>
    </message>
    <message>
        <source>只存文件</source>
        <translation>只存檔案</translation>
    </message>
    <message>
        <source>正在找打印机…</source>
        <translation>正在找印表機…</translation>
    </message>
    <message>
        <source>这台电脑上没有打印机。</source>
        <translation>這台電腦上沒有印表機。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>打印</source>
        <translation>列印</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>停止</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>進度</translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>下发</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>选择文件夹并生成下发包…</source>
        <translation>選擇資料夾並產生發布檔…</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>各卡口用上了没有…</source>
        <translation>各管制站用上了沒有…</translation>
    </message>
    <message>
        <source>给各终端的回执</source>
        <translation>給各終端機的回條</translation>
    </message>
    <message>
        <source>还没有收到任何终端的记录,这次没有回执。</source>
        <translation>還沒有收到任何終端機的紀錄,這次沒有回條。</translation>
    </message>
    <message>
        <source>一个下发包给所有卡口用:拷到每个 U 盘,卡口按 F11 时自动换上。</source>
        <translation>一個發布檔給所有管制站用:複製到每個隨身碟,管制站按 F11 時自動換上。</translation>
    </message>
</context>
<context>
    <name>PublishPresenter</name>
    <message>
        <source>第 {version} 版:居民 {residents:,} 人,作废的出入证 {revoked:,} 张,值守人员 {operators} 名,登记终端 {stations} 台。</source>
        <translation>第 {version} 版:住戶 {residents:,} 人,作廢的出入證 {revoked:,} 張,值班人員 {operators} 名,登記終端機 {stations} 台。</translation>
    </message>
    <message>
        <source>没有生效的管控规则:卡口只记录,不判断。</source>
        <translation>沒有生效的管制規則:管制站只記錄,不判斷。</translation>
    </message>
    <message>
        <source>管控规则第 {number} 号《{title}》,至 {until}。</source>
        <translation>管制規則第 {number} 號《{title}》,至 {until}。</translation>
    </message>
    <message>
        <source>下发包放在哪里</source>
        <translation>發布檔放在哪裡</translation>
    </message>
    <message>
        <source>正在生成下发包</source>
        <translation>正在產生發布檔</translation>
    </message>
    <message>
        <source>下发包第 {version} 版已写入 {file}:居民 {residents:,} 人,作废 {revoked:,} 张。</source>
        <translation>發布檔第 {version} 版已寫入 {file}:住戶 {residents:,} 人,作廢 {revoked:,} 張。</translation>
    </message>
</context>
<context>
    <name>Purge</name>
    <message>
        <source>通行</source>
        <translation>通行</translation>
    </message>
    <message>
        <source>出入证</source>
        <translation>出入證</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>來訪</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>車輛</translation>
    </message>
    <message>
        <source>应急说明</source>
        <translation>緊急說明</translation>
    </message>
    <message>
        <source>返回登记</source>
        <translation>返回登記</translation>
    </message>
    <message>
        <source>交接备注</source>
        <translation>交接備註</translation>
    </message>
    <message>
        <source>值守日志</source>
        <translation>值班日誌</translation>
    </message>
    <message>
        <source>卡口自加的值守人员</source>
        <translation>管制站自加的值班人員</translation>
    </message>
    <message>
        <source>体温枪名称</source>
        <translation>體溫槍名稱</translation>
    </message>
    <message>
        <source>印证批次</source>
        <translation>印證批次</translation>
    </message>
    <message>
        <source>查看用途</source>
        <translation>查看用途</translation>
    </message>
    <message>
        <source>未收的上报包</source>
        <translation>未收的回報檔</translation>
    </message>
    <message>
        <source>{day} 以前的个人信息会永远消失;记录本身都在,一条接一条仍可核对。</source>
        <translation>{day} 以前的個人資料會永遠消失;紀錄本身都在,一筆接一筆仍可核對。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段还缺 {first:,}–{last:,}:收到以后由那台终端销毁。</source>
        <translation>{station} 號機第 {epoch} 段還缺 {first:,}–{last:,}:收到以後由那台終端機銷毀。</translation>
    </message>
    <message>
        <source>{station} 号机第 {epoch} 段 {first:,}–{last:,} 中的 {n:,} 条</source>
        <translation>{station} 號機第 {epoch} 段 {first:,}–{last:,} 中的 {n:,} 筆</translation>
    </message>
    <message>
        <source>{number} 号保全,公文号 {document},{resident} 号居民</source>
        <translation>{number} 號保全,公文文號 {document},{resident} 號住戶</translation>
    </message>
    <message>
        <source>{number} 号保全,公文号 {document},{first} 至 {until} 的全部</source>
        <translation>{number} 號保全,公文文號 {document},{first} 至 {until} 的全部</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>请更正的理由</source>
        <translation>請更正的理由</translation>
    </message>
    <message>
        <source>不更正的理由</source>
        <translation>不更正的理由</translation>
    </message>
    <message>
        <source>上报包和下发包</source>
        <translation>回報檔和發布檔</translation>
    </message>
    <message>
        <source>启用包</source>
        <translation>啟用檔</translation>
    </message>
    <message>
        <source>打印文件和表格</source>
        <translation>列印檔案和表格</translation>
    </message>
    <message>
        <source>过期的月密钥</source>
        <translation>過期的月金鑰</translation>
    </message>
    <message>
        <source>没有个人信息;规则保存 {keep} 天。</source>
        <translation>沒有個人資料;規則保存 {keep} 天。</translation>
    </message>
    <message>
        <source>最早的记录 {oldest} 天,规则保存 {keep} 天:已过期 {over} 天。</source>
        <translation>最早的紀錄 {oldest} 天,規則保存 {keep} 天:已過期 {over} 天。</translation>
    </message>
    <message>
        <source>最早的记录 {oldest} 天,规则保存 {keep} 天:还有 {left} 天。</source>
        <translation>最早的紀錄 {oldest} 天,規則保存 {keep} 天:還有 {left} 天。</translation>
    </message>
    <message>
        <source>不动:{hold}</source>
        <translation>不動:{hold}</translation>
    </message>
    <message>
        <source>没有到期的个人信息。</source>
        <translation>沒有到期的個人資料。</translation>
    </message>
    <message>
        <source>{kind}:{n:,} 条</source>
        <translation>{kind}:{n:,} 筆</translation>
    </message>
    <message>
        <source>离开花名册 {n:,} 人,照片 {photos:,} 张;他们的证作废。</source>
        <translation>離開名冊 {n:,} 人,照片 {photos:,} 張;他們的證作廢。</translation>
    </message>
    <message>
        <source>一起删除,{kind}:{n:,} 个</source>
        <translation>一起刪除,{kind}:{n:,} 個</translation>
    </message>
    <message>
        <source>找不到的文件 {n:,} 个(在 U 盘上或被移走):请人工销毁。</source>
        <translation>找不到的檔案 {n:,} 個(在隨身碟上或被移走):請人工銷毀。</translation>
    </message>
    <message>
        <source>不动:法律保全 {n:,} 条。</source>
        <translation>不動:法律保全 {n:,} 筆。</translation>
    </message>
    <message>
        <source>不动:证还有效 {n:,} 条,到期后再销毁。</source>
        <translation>不動:證還有效 {n:,} 筆,到期後再銷毀。</translation>
    </message>
    <message>
        <source>不动:{n:,} 条还没有回执。</source>
        <translation>不動:{n:,} 筆還沒有回條。</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>还没有答复的终端:{numbers} 号。</source>
        <translation>還沒有答覆的終端機:{numbers} 號。</translation>
    </message>
    <message>
        <source>以后</source>
        <translation>以後</translation>
    </message>
</context>
<context>
    <name>PurgePanel</name>
    <message>
        <source>销毁个人信息</source>
        <translation>銷毀個人資料</translation>
    </message>
    <message>
        <source>销毁这一天以前的,例如 2026-11-22(&amp;D)</source>
        <translation>銷毀這一天以前的,例如 2026-11-22(&amp;D)</translation>
    </message>
    <message>
        <source>离开花名册的人的编号,用逗号隔开,可不填(&amp;G)</source>
        <translation>離開名冊的人的編號,用逗號隔開,可不填(&amp;G)</translation>
    </message>
    <message>
        <source>会销毁的(&amp;L)</source>
        <translation>會銷毀的(&amp;L)</translation>
    </message>
    <message>
        <source>先看看</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>新花名册里没有的人…</source>
        <translation>新名冊裡沒有的人…</translation>
    </message>
    <message>
        <source>第二个人的姓名或编号(&amp;N)</source>
        <translation>第二個人的姓名或編號(&amp;N)</translation>
    </message>
    <message>
        <source>第二个人的 PIN(&amp;P)</source>
        <translation>第二個人的 PIN 碼(&amp;P)</translation>
    </message>
    <message>
        <source>写销毁证明…</source>
        <translation>寫銷毀證明…</translation>
    </message>
    <message>
        <source>销毁不能恢复,要两个人同意:已登录的一位,和另一位。备份、旧的下发包和启用包一起删除,之后请重新备份,并生成下发包交给各卡口,由它们照办。</source>
        <translation>銷毀不能復原,要兩個人同意:已登入的一位,和另一位。備份、舊的發布檔和啟用檔一起刪除,之後請重新備份,並產生發布檔交給各管制站,由它們照辦。</translation>
    </message>
    <message>
        <source>接着做完</source>
        <translation>接著做完</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>銷毀</translation>
    </message>
</context>
<context>
    <name>PurgeTask</name>
    <message>
        <source>销毁…</source>
        <translation>銷毀…</translation>
    </message>
    <message>
        <source>上一次销毁停在半路,请接着做完。</source>
        <translation>上一次銷毀停在半路,請接著做完。</translation>
    </message>
    <message>
        <source>正在数要销毁的</source>
        <translation>正在數要銷毀的</translation>
    </message>
    <message>
        <source>全部在册居民的新花名册</source>
        <translation>全部在冊住戶的新名冊</translation>
    </message>
    <message>
        <source>正在对照花名册</source>
        <translation>正在對照名冊</translation>
    </message>
    <message>
        <source>新花名册里没有 {n} 人,编号已填好。请核对,再“先看看”。</source>
        <translation>新名冊裡沒有 {n} 人,編號已填好。請核對,再「先看看」。</translation>
    </message>
    <message>
        <source>正在销毁</source>
        <translation>正在銷毀</translation>
    </message>
    <message>
        <source>已销毁。请写证明、重新备份,并生成下发包交给各卡口。</source>
        <translation>已銷毀。請寫證明、重新備份,並產生發布檔交給各管制站。</translation>
    </message>
    <message>
        <source>销毁证明 {number}.pdf</source>
        <translation>銷毀證明 {number}.pdf</translation>
    </message>
    <message>
        <source>销毁证明</source>
        <translation>銷毀證明</translation>
    </message>
    <message>
        <source>正在写销毁证明</source>
        <translation>正在寫銷毀證明</translation>
    </message>
    <message>
        <source>证明已写好:{name}。{waiting}</source>
        <translation>證明已寫好:{name}。{waiting}</translation>
    </message>
</context>
<context>
    <name>PurposeForm</name>
    <message>
        <source>用途(&amp;U)</source>
        <translation>用途(&amp;U)</translation>
    </message>
    <message>
        <source>说明(&amp;W)</source>
        <translation>說明(&amp;W)</translation>
    </message>
    <message>
        <source>公文号(&amp;D)</source>
        <translation>公文文號(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QuarantinePanel</name>
    <message>
        <source>未收的文件</source>
        <translation>未收的檔案</translation>
    </message>
    <message>
        <source>文件单独存放在“{folder}”文件夹里,原有记录没有改动。按 Enter 看一个文件的详情。</source>
        <translation>檔案單獨存放在「{folder}」資料夾裡,原有紀錄沒有更動。按 Enter 看一個檔案的詳情。</translation>
    </message>
    <message>
        <source>没有未收的文件。</source>
        <translation>沒有未收的檔案。</translation>
    </message>
    <message>
        <source>再试所选的</source>
        <translation>再試所選的</translation>
    </message>
    <message>
        <source>全部再试一次</source>
        <translation>全部再試一次</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>QueueWindow</name>
    <message>
        <source>给排队的人看</source>
        <translation>給排隊的人看</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>没有带证,已按花名册核对</source>
        <translation>沒有帶證,已依名冊核對</translation>
    </message>
    <message>
        <source>花名册上没有,请联系楼栋长核实</source>
        <translation>名冊上沒有,請聯絡棟長確認</translation>
    </message>
    <message>
        <source>今天暂不外出,请联系社区</source>
        <translation>今天暫不外出,請聯絡社區</translation>
    </message>
    <message>
        <source>请到一旁坐下稍候</source>
        <translation>請到一旁坐下稍候</translation>
    </message>
    <message>
        <source>请再测手腕或颈部</source>
        <translation>請再量手腕或頸部</translation>
    </message>
    <message>
        <source>没有测到读数,已记下</source>
        <translation>沒有量到讀數,已記下</translation>
    </message>
    <message>
        <source>可以回家,会告知社区</source>
        <translation>可以回家,會告知社區</translation>
    </message>
    <message>
        <source>请坐着等,有人来接您</source>
        <translation>請坐著等,有人會來接您</translation>
    </message>
    <message>
        <source>还没到时间,请再坐一会儿</source>
        <translation>還沒到時間,請再坐一會兒</translation>
    </message>
    <message>
        <source>本户今天的出门次数已用完</source>
        <translation>本戶今天的外出次數已用完</translation>
    </message>
    <message>
        <source>现在是限制外出的时段</source>
        <translation>現在是限制外出的時段</translation>
    </message>
    <message>
        <source>出入证已过期</source>
        <translation>出入證已過期</translation>
    </message>
    <message>
        <source>出入证还没到生效时间</source>
        <translation>出入證還沒到生效時間</translation>
    </message>
    <message>
        <source>出入证已作废</source>
        <translation>出入證已作廢</translation>
    </message>
    <message>
        <source>无法确认这张出入证是谁发的</source>
        <translation>無法確認這張出入證是誰發的</translation>
    </message>
    <message>
        <source>这张出入证超出了发证处的权限</source>
        <translation>發證單位無權發這張證</translation>
    </message>
    <message>
        <source>这张出入证是别的小区的</source>
        <translation>這張出入證是別的住宅區的</translation>
    </message>
    <message>
        <source>二维码读不出来,请输入证号</source>
        <translation>QR Code 讀不出來,請輸入證號</translation>
    </message>
    <message>
        <source>本终端的登记里没有这个证号</source>
        <translation>本終端機的登記裡沒有這個證號</translation>
    </message>
    <message>
        <source>只核对了证号,没有扫码</source>
        <translation>只核對了證號,沒有掃描</translation>
    </message>
    <message>
        <source>请只去登记的那一户,按时离开</source>
        <translation>請只去登記的那一戶,準時離開</translation>
    </message>
    <message>
        <source>目前不接待来访</source>
        <translation>目前不接待訪客</translation>
    </message>
    <message>
        <source>现在没法测,已记下</source>
        <translation>現在沒辦法量,已記下</translation>
    </message>
    <message>
        <source>名册上没有,楼栋长已确认</source>
        <translation>名冊上沒有,棟長已確認</translation>
    </message>
    <message>
        <source>返回登记已办好,请回家</source>
        <translation>返回登記已辦好,請回家</translation>
    </message>
    <message>
        <source>本户的出入证暂停使用,请联系社区</source>
        <translation>本戶的出入證暫停使用,請聯絡社區</translation>
    </message>
    <message>
        <source>这张出入证已挂失</source>
        <translation>這張出入證已掛失</translation>
    </message>
    <message>
        <source>这种证走这个方向另有规定</source>
        <translation>這種證走這個方向另有規定</translation>
    </message>
    <message>
        <source>现在不在这张证的时段内</source>
        <translation>現在不在這張證的時段內</translation>
    </message>
    <message>
        <source>这栋楼现在有专门安排,请联系社区</source>
        <translation>這棟樓現在有專門安排,請聯絡社區</translation>
    </message>
    <message>
        <source>请社区人员来看一下</source>
        <translation>請社區人員來看一下</translation>
    </message>
    <message>
        <source>请戴好口罩</source>
        <translation>請戴好口罩</translation>
    </message>
    <message>
        <source>人和证对不上,请核对</source>
        <translation>人和證對不上,請核對</translation>
    </message>
    <message>
        <source>请换一种证件登记</source>
        <translation>請換一種證件登記</translation>
    </message>
    <message>
        <source>请社区人员来定</source>
        <translation>請社區人員決定</translation>
    </message>
    <message>
        <source>正在联系住户</source>
        <translation>正在聯絡受訪住戶</translation>
    </message>
    <message>
        <source>住户今天不方便接待</source>
        <translation>受訪住戶今天不方便接待</translation>
    </message>
    <message>
        <source>外出超过了规定时间,已记下</source>
        <translation>外出超過了規定時間,已記下</translation>
    </message>
    <message>
        <source>请问一声从哪里来</source>
        <translation>請問一聲從哪裡來</translation>
    </message>
    <message>
        <source>同车有人要等一等,其他人可以步行(F6)</source>
        <translation>同車有人要等一等,其他人可以步行(F6)</translation>
    </message>
    <message>
        <source>这张证已经走过这个方向,请核对人和证</source>
        <translation>這張證已經走過這個方向,請核對人和證</translation>
    </message>
    <message>
        <source>人和证已核对,相符</source>
        <translation>人和證已核對,相符</translation>
    </message>
    <message>
        <source>这张临时证只用一次,已经用过</source>
        <translation>這張臨時證只用一次,已經用過</translation>
    </message>
    <message>
        <source>按社区电话指令放行,只这一次</source>
        <translation>依社區電話指令放行,只這一次</translation>
    </message>
    <message>
        <source>按规则允许的理由放行</source>
        <translation>依規則允許的理由放行</translation>
    </message>
    <message>
        <source>按纸单补录</source>
        <translation>依紙本補登</translation>
    </message>
    <message>
        <source>没有生效的规则:只记录,不判断</source>
        <translation>沒有生效的規則:只記錄,不判斷</translation>
    </message>
</context>
<context>
    <name>ReceiptTable</name>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>社区已收到</source>
        <translation>社區已收到</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>缺號</translation>
    </message>
    <message>
        <source>{number} 号机</source>
        <translation>{number} 號機</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>用恢复单打开</source>
        <translation>用還原單開啟</translation>
    </message>
    <message>
        <source>请输恢复单上的 58 个字符(大小写、空格都不要紧),或用扫码枪扫上面的码;再设一个新口令。</source>
        <translation>請輸入還原單上的 58 個字元(大小寫、空格都不要緊),或用條碼掃描器掃上面的碼;再設一個新密碼。</translation>
    </message>
    <message>
        <source>恢复单上的字符(&amp;S)</source>
        <translation>還原單上的字元(&amp;S)</translation>
    </message>
    <message>
        <source>新口令,至少 8 个字(&amp;N)</source>
        <translation>新密碼,至少 8 個字(&amp;N)</translation>
    </message>
    <message>
        <source>再输一次新口令(&amp;A)</source>
        <translation>再輸入一次新密碼(&amp;A)</translation>
    </message>
    <message>
        <source>设新口令并打开</source>
        <translation>設新密碼並開啟</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>恢复单</source>
        <translation>還原單</translation>
    </message>
    <message>
        <source>口令忘了,只有恢复单能打开办公室。它印在一张纸上,程序里不留。旁边另存一个离线副本(.age),里面是社区的根密钥,只有这张恢复单能打开。请印出来封好,放进办公室以外的保险柜;离线副本拷到单独的 U 盘,另放一处;然后删除电脑上的 PDF。新的一生成,旧的恢复单就打不开办公室了。</source>
        <translation>密碼忘了,只有還原單能開啟辦公室。它印在一張紙上,程式裡不留。旁邊另存一個離線副本(.age),裡面是社區的根金鑰,只有這張還原單能開啟。請印出來封好,放進辦公室以外的保險箱;離線副本複製到單獨的隨身碟,另放一處;然後刪除電腦上的 PDF。新的一產生,舊的還原單就打不開辦公室了。</translation>
    </message>
    <message>
        <source>办公室的口令(&amp;P)</source>
        <translation>辦公室的密碼(&amp;P)</translation>
    </message>
    <message>
        <source>选择位置并生成恢复单…</source>
        <translation>選擇位置並產生還原單…</translation>
    </message>
    <message>
        <source>还没有生成过恢复单。口令一旦忘了,数据就打不开了。</source>
        <translation>還沒有產生過還原單。密碼一旦忘了,資料就打不開了。</translation>
    </message>
    <message>
        <source>最近一张 {when} 生成,单号指纹 {mark}。</source>
        <translation>最近一張 {when} 產生,單號指紋 {mark}。</translation>
    </message>
</context>
<context>
    <name>RecoveryTask</name>
    <message>
        <source>恢复单…</source>
        <translation>還原單…</translation>
    </message>
    <message>
        <source>还没有生成过。口令忘了就打不开了,请尽快生成。</source>
        <translation>還沒有產生過。密碼忘了就打不開了,請盡快產生。</translation>
    </message>
    <message>
        <source>最近一张 {day} 生成。</source>
        <translation>最近一張 {day} 產生。</translation>
    </message>
    <message>
        <source>恢复单.pdf</source>
        <translation>還原單.pdf</translation>
    </message>
    <message>
        <source>恢复单放在哪里</source>
        <translation>還原單放在哪裡</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF 檔案 (*.pdf)</translation>
    </message>
    <message>
        <source>正在生成恢复单</source>
        <translation>正在產生還原單</translation>
    </message>
    <message>
        <source>恢复单 {sheet} 和离线副本 {copy} 已生成。请打印恢复单,然后删除这个 PDF。</source>
        <translation>還原單 {sheet} 和離線副本 {copy} 已產生。請列印還原單,然後刪除這個 PDF。</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>报表</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>日期(0–24 时)</source>
        <translation>日期(0–24 時)</translation>
    </message>
    <message>
        <source>导出报表…</source>
        <translation>匯出報表…</translation>
    </message>
    <message>
        <source>图存为 PDF…</source>
        <translation>圖存為 PDF…</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>日報</translation>
    </message>
    <message>
        <source>还没有卡口。请先到“卡口终端”登记。</source>
        <translation>還沒有管制站。請先到「管制站終端機」登記。</translation>
    </message>
</context>
<context>
    <name>ReportPresenter</name>
    <message>
        <source>第 {version} 版</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>,数字与上一版不同,导出时会附上差异</source>
        <translation>,數字與上一版不同,匯出時會附上差異</translation>
    </message>
    <message>
        <source>卡口日报 {day}.xlsx</source>
        <translation>管制站日報 {day}.xlsx</translation>
    </message>
    <message>
        <source>导出报表</source>
        <translation>匯出報表</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>正在导出报表</source>
        <translation>正在匯出報表</translation>
    </message>
    <message>
        <source>{day} 的报表第 {version} 版已写入 {file}。</source>
        <translation>{day} 的報表第 {version} 版已寫入 {file}。</translation>
    </message>
    <message>
        <source>有 {missing} 个卡口缺报,表中已写明。</source>
        <translation>有 {missing} 個管制站缺報,表中已寫明。</translation>
    </message>
    <message>
        <source>卡口进出图 {day}.pdf</source>
        <translation>管制站進出圖 {day}.pdf</translation>
    </message>
    <message>
        <source>图存为 PDF</source>
        <translation>圖存為 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>图已写入 {file}。</source>
        <translation>圖已寫入 {file}。</translation>
    </message>
</context>
<context>
    <name>ReprintPanel</name>
    <message>
        <source>补办出入证</source>
        <translation>補發出入證</translation>
    </message>
    <message>
        <source>补办的证是新编号,旧证随即作废。卡口用上下一个下发包以后才会拦下旧证。</source>
        <translation>補發的證是新編號,舊證隨即作廢。管制站用上下一個發布檔以後才會攔下舊證。</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>有效天数</source>
        <translation>有效天數</translation>
    </message>
    <message>
        <source>与旧证同时到期</source>
        <translation>與舊證同時到期</translation>
    </message>
    <message>
        <source>选择文件并补办…</source>
        <translation>選擇檔案並補發…</translation>
    </message>
    <message>
        <source>不补办</source>
        <translation>不補發</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>第几条</source>
        <translation>第幾筆</translation>
    </message>
    <message>
        <source>请卡口</source>
        <translation>請管制站</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>卡口答复</source>
        <translation>管制站答覆</translation>
    </message>
</context>
<context>
    <name>ResidentTable</name>
    <message>
        <source>小区</source>
        <translation>住宅區</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>房號</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>證件號碼</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>身分別</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>網格</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>車牌</translation>
    </message>
    <message>
        <source>外出</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>租户</source>
        <translation>租客</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>屋主</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>暂不外出</source>
        <translation>暫不外出</translation>
    </message>
    <message>
        <source>可以</source>
        <translation>可以</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>从备份恢复</source>
        <translation>從備份還原</translation>
    </message>
    <message>
        <source>卡口和办公室的备份都可以。打开时会问原来那台电脑还用不用:两台不能同时用同一份记录。</source>
        <translation>管制站和辦公室的備份都可以。開啟時會問原來那台電腦還用不用:兩台不能同時用同一份紀錄。</translation>
    </message>
    <message>
        <source>备份文件,.ckz(&amp;F)</source>
        <translation>備份檔案,.ckz(&amp;F)</translation>
    </message>
    <message>
        <source>备份那天的口令(&amp;P)</source>
        <translation>備份那天的密碼(&amp;P)</translation>
    </message>
    <message>
        <source>恢复并打开</source>
        <translation>還原並開啟</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>正在還原…</translation>
    </message>
    <message>
        <source>已停下,什么都没有恢复。</source>
        <translation>已停下,什麼都沒有還原。</translation>
    </message>
    <message>
        <source>请选择备份文件。</source>
        <translation>請選擇備份檔案。</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>返回登记</source>
        <translation>返回登記</translation>
    </message>
    <message>
        <source>谁回来了:扫证,或 房号 / 首字母 / 电话尾号(F2 输姓名)</source>
        <translation>誰回來了:掃描,或 房號 / 字首 / 電話末碼(F2 姓名)</translation>
    </message>
    <message>
        <source>体温,按顺序,中间空格:366 365;测不到的用 -</source>
        <translation>體溫,按順序,中間空格:366 365;量不到的用 -</translation>
    </message>
    <message>
        <source>从哪里回来(省、市)</source>
        <translation>從哪裡回來(省、市)</translation>
    </message>
    <message>
        <source>怎么来的:1 火车  2 飞机  3 客车  4 自驾  5 其他,后面写车次:1 K109</source>
        <translation>怎麼來的:1 火車  2 飛機  3 客運  4 開車  5 其他,後面寫車次:1 K109</translation>
    </message>
    <message>
        <source>几时到的:0731,或 1121 0731;不填就是刚才</source>
        <translation>幾時到的:0731,或 1121 0731;不填就是剛才</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>聯絡電話</translation>
    </message>
    <message>
        <source>已告知怎么做。本人承诺照办:1 是    2 没有</source>
        <translation>已告知怎麼做。本人承諾照辦:1 是    2 沒有</translation>
    </message>
    <message>
        <source>再打印告知单</source>
        <translation>再列印告知單</translation>
    </message>
    <message>
        <source>登记并打印告知单</source>
        <translation>登記並列印告知單</translation>
    </message>
    <message>
        <source>登记已存盘;告知单还没有打印</source>
        <translation>登記已儲存;告知單還沒有列印</translation>
    </message>
    <message>
        <source>同来的家人</source>
        <translation>同來的家人</translation>
    </message>
    <message>
        <source>同来的家人,输编号,没有就回车:{people}</source>
        <translation>同來的家人,輸入編號,沒有就按 Enter:{people}</translation>
    </message>
</context>
<context>
    <name>ReturnPresenter</name>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>{name} 等 {n} 人</source>
        <translation>{name} 等 {n} 人</translation>
    </message>
</context>
<context>
    <name>RevokePanel</name>
    <message>
        <source>作废出入证</source>
        <translation>作廢出入證</translation>
    </message>
    <message>
        <source>作废后不能恢复。卡口用上下一个下发包以后,这些证就不能再用。</source>
        <translation>作廢後不能復原。管制站用上下一個發布檔以後,這些證就不能再用。</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>确认作废</source>
        <translation>確認作廢</translation>
    </message>
    <message>
        <source>不作废</source>
        <translation>不作廢</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>花名册</source>
        <translation>名冊</translation>
    </message>
    <message>
        <source>导入花名册…</source>
        <translation>匯入名冊…</translation>
    </message>
    <message>
        <source>照片…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>查找:房号 3-1-501、姓名、拼音首字母、电话或证件后四位</source>
        <translation>尋找:房號 3-1-501、姓名、拼音字首、電話或證件後四碼</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>住戶</translation>
    </message>
    <message>
        <source>没有找到。请换一种写法,例如只输房号 3-1-501 或姓名。</source>
        <translation>沒有找到。請換一種寫法,例如只輸入房號 3-1-501 或姓名。</translation>
    </message>
    <message>
        <source>花名册还是空的。请按“导入花名册”,选社区现有的 Excel 或 CSV 文件。</source>
        <translation>名冊還是空的。請按「匯入名冊」,選社區現有的 Excel 或 CSV 檔案。</translation>
    </message>
</context>
<context>
    <name>RosterPlanPanel</name>
    <message>
        <source>导入前核对</source>
        <translation>匯入前核對</translation>
    </message>
    <message>
        <source>花名册文件里的问题</source>
        <translation>名冊檔案裡的問題</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>沒有發現問題。</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>导入其余 {count:,} 行</source>
        <translation>匯入其餘 {count:,} 列</translation>
    </message>
    <message>
        <source>导入 {count:,} 行</source>
        <translation>匯入 {count:,} 列</translation>
    </message>
</context>
<context>
    <name>RosterPresenter</name>
    <message>
        <source>共 {compounds} 个小区,{households:,} 户,{residents:,} 人;有照片 {photos:,} 人</source>
        <translation>共 {compounds} 個住宅區,{households:,} 戶,{residents:,} 人;有照片 {photos:,} 人</translation>
    </message>
    <message>
        <source>正在核对 {file}</source>
        <translation>正在核對 {file}</translation>
    </message>
    <message>
        <source>选择花名册文件</source>
        <translation>選擇名冊檔案</translation>
    </message>
    <message>
        <source>花名册 (*.xlsx *.csv)</source>
        <translation>名冊 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>读了 {sheets} 张工作表:可导入 {good:,} 行;{problems} 处问题,其中 {fatal} 行不导入;注释、合计等 {skipped} 行跳过。现在还没有导入任何内容。</source>
        <translation>讀了 {sheets} 張工作表:可匯入 {good:,} 列;{problems} 處問題,其中 {fatal} 列不匯入;附註、合計等 {skipped} 列跳過。現在還沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>其中 {n:,} 人以前已销毁,导入后会重新在册。</source>
        <translation>其中 {n:,} 人以前已銷毀,匯入後會重新在冊。</translation>
    </message>
    <message>
        <source>正在导入花名册</source>
        <translation>正在匯入名冊</translation>
    </message>
    <message>
        <source>花名册已导入:新增 {added:,} 人,更新 {changed:,} 人。</source>
        <translation>名冊已匯入:新增 {added:,} 人,更新 {changed:,} 人。</translation>
    </message>
    <message>
        <source>没有导入,花名册没有改动。</source>
        <translation>沒有匯入,名冊沒有更動。</translation>
    </message>
</context>
<context>
    <name>RowProblemTable</name>
    <message>
        <source>工作表</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>行</source>
        <translation>列</translation>
    </message>
    <message>
        <source>列</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>表里写的</source>
        <translation>表裡寫的</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>规则</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>內容</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>规则</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>加入规则文件…</source>
        <translation>加入規則檔…</translation>
    </message>
    <message>
        <source>示例存到文件夹…</source>
        <translation>範例存到資料夾…</translation>
    </message>
    <message>
        <source>规则的日程</source>
        <translation>規則的日程</translation>
    </message>
    <message>
        <source>所选规则的内容</source>
        <translation>所選規則的內容</translation>
    </message>
    <message>
        <source>所选规则与现行规则的不同</source>
        <translation>所選規則與現行規則的不同</translation>
    </message>
    <message>
        <source>还没有规则:卡口照常登记,不作判断。请按“加入规则文件”。</source>
        <translation>還沒有規則:管制站照常登記,不作判斷。請按「加入規則檔」。</translation>
    </message>
    <message>
        <source>请在上面选一份规则。</source>
        <translation>請在上面選一份規則。</translation>
    </message>
    <message>
        <source>没有不同。</source>
        <translation>沒有不同。</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>加入规则文件</source>
        <translation>加入規則檔</translation>
    </message>
    <message>
        <source>与现行规则的不同</source>
        <translation>與現行規則的不同</translation>
    </message>
    <message>
        <source>和现行规则没有不同。</source>
        <translation>和現行規則沒有不同。</translation>
    </message>
    <message>
        <source>要改的地方</source>
        <translation>要改的地方</translation>
    </message>
    <message>
        <source>确认加入</source>
        <translation>確認加入</translation>
    </message>
    <message>
        <source>不加入</source>
        <translation>不加入</translation>
    </message>
    <message>
        <source>加入后请生成下发包。卡口用上以后,到开始的那一分钟自动更换,不用再操作。加入后不能撤回,只能再加一份。</source>
        <translation>加入後請產生發布檔。管制站用上以後,到開始的那一分鐘自動更換,不用再操作。加入後不能撤回,只能再加一份。</translation>
    </message>
    <message>
        <source>请在文件里改好这些地方,保存,再加入一次。现行规则没有改动。</source>
        <translation>請在檔案裡改好這些地方,儲存,再加入一次。現行規則沒有更動。</translation>
    </message>
</context>
<context>
    <name>RulesPresenter</name>
    <message>
        <source>正在读规则文件</source>
        <translation>正在讀取規則檔</translation>
    </message>
    <message>
        <source>选择规则文件</source>
        <translation>選擇規則檔</translation>
    </message>
    <message>
        <source>规则文件 (*.yaml *.yml *.json)</source>
        <translation>規則檔 (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>{file} 现在不能用。</source>
        <translation>{file} 現在不能用。</translation>
    </message>
    <message>
        <source>第 {number} 号《{title}》,{document},{start} 至 {end}</source>
        <translation>第 {number} 號《{title}》,{document},{start} 至 {end}</translation>
    </message>
    <message>
        <source>第 {number} 号规则已加入,{start} 开始。请生成下发包交给卡口。</source>
        <translation>第 {number} 號規則已加入,{start} 開始。請產生發布檔交給管制站。</translation>
    </message>
    <message>
        <source>示例存到哪里</source>
        <translation>範例存到哪裡</translation>
    </message>
    <message>
        <source>正在写示例</source>
        <translation>正在寫入範例</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>已写入 {names}。用文字编辑器改好,再按“加入规则文件”。</source>
        <translation>已寫入 {names}。用文字編輯器改好,再按「加入規則檔」。</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>批次</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>給誰</translation>
    </message>
    <message>
        <source>已印/计划</source>
        <translation>已印/計畫</translation>
    </message>
    <message>
        <source>废证</source>
        <translation>廢證</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>張數</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>租户</source>
        <translation>租客</translation>
    </message>
    <message>
        <source>业主</source>
        <translation>屋主</translation>
    </message>
    <message>
        <source>{number} 栋</source>
        <translation>{number} 棟</translation>
    </message>
    <message>
        <source>{number} 单元</source>
        <translation>{number} 單元</translation>
    </message>
    <message>
        <source>(查找内容已清除)</source>
        <translation>(尋找內容已清除)</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>制证批次</source>
        <translation>製證批次</translation>
    </message>
    <message>
        <source>还没有成批打印过。</source>
        <translation>還沒有成批列印過。</translation>
    </message>
    <message>
        <source>这一批的证</source>
        <translation>這一批的證</translation>
    </message>
    <message>
        <source>请在上面选一批。</source>
        <translation>請在上面選一批。</translation>
    </message>
    <message>
        <source>继续打印其余的…</source>
        <translation>繼續列印其餘的…</translation>
    </message>
    <message>
        <source>签收单…</source>
        <translation>簽收單…</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>用打印机打印…</source>
        <translation>用印表機列印…</translation>
    </message>
    <message>
        <source>卡纸时从第几张纸重印</source>
        <translation>卡紙時從第幾張紙重印</translation>
    </message>
    <message>
        <source>选中的证已印坏:作废,换新编号印在最后</source>
        <translation>選取的證已印壞:作廢,換新編號印在最後</translation>
    </message>
    <message>
        <source>从这一张重印…</source>
        <translation>從這一張重印…</translation>
    </message>
    <message>
        <source>报废所选…</source>
        <translation>報廢所選…</translation>
    </message>
</context>
<context>
    <name>RunsPresenter</name>
    <message>
        <source>正在生成出入证</source>
        <translation>正在產生出入證</translation>
    </message>
    <message>
        <source>{count:,} 张出入证已写入 {files} 个文件。请打印;重印的与原来的编号相同,旧纸请销毁。</source>
        <translation>{count:,} 張出入證已寫入 {files} 個檔案。請列印;重印的與原來的編號相同,舊紙請銷毀。</translation>
    </message>
    <message>
        <source>正在生成签收单</source>
        <translation>正在產生簽收單</translation>
    </message>
    <message>
        <source>这一批没有有效的证,没有签收单。</source>
        <translation>這一批沒有有效的證,沒有簽收單。</translation>
    </message>
    <message>
        <source>签收单已写入 {file}。</source>
        <translation>簽收單已寫入 {file}。</translation>
    </message>
    <message>
        <source>文件放在哪个文件夹</source>
        <translation>檔案放在哪個資料夾</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>安全</source>
        <translation>安全</translation>
    </message>
</context>
<context>
    <name>ShiftPresenter</name>
    <message>
        <source>未收 {rejected} 格,缺记录 {gaps} 格,迟报 {late} 格。按 Enter 看一格的说明。</source>
        <translation>未收 {rejected} 格,缺紀錄 {gaps} 格,遲報 {late} 格。按 Enter 看一格的說明。</translation>
    </message>
</context>
<context>
    <name>ShiftSection</name>
    <message>
        <source>卡口 × 班次</source>
        <translation>管制站 × 班次</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>後一天</translation>
    </message>
    <message>
        <source>班次时间…</source>
        <translation>班次時間…</translation>
    </message>
    <message>
        <source>各卡口各班次的上报情况</source>
        <translation>各管制站各班次的回報狀況</translation>
    </message>
    <message>
        <source>还没有登记终端。请先到“卡口终端”登记一台。</source>
        <translation>還沒有登記終端機。請先到「管制站終端機」登記一台。</translation>
    </message>
</context>
<context>
    <name>ShiftTable</name>
    <message>
        <source>卡口</source>
        <translation>管制站</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>{code} {name}</source>
        <translation>{code} {name}</translation>
    </message>
    <message>
        <source>{name}({number} 号机)</source>
        <translation>{name}({number} 號機)</translation>
    </message>
</context>
<context>
    <name>ShiftTimesPanel</name>
    <message>
        <source>班次时间</source>
        <translation>班次時間</translation>
    </message>
    <message>
        <source>每班几点开始(&amp;T)</source>
        <translation>每班幾點開始(&amp;T)</translation>
    </message>
    <message>
        <source>就按这个时间</source>
        <translation>就按這個時間</translation>
    </message>
    <message>
        <source>写成 08:00 20:00,整点或半点,一天最多六班。只影响这张表怎么分格,不改动记录。</source>
        <translation>寫成 08:00 20:00,整點或半點,一天最多六班。只影響這張表怎麼分格,不更動紀錄。</translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>帮助</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>无证居民</source>
        <translation>無證住戶</translation>
    </message>
    <message>
        <source>访客</source>
        <translation>訪客</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>快遞</translation>
    </message>
    <message>
        <source>取件</source>
        <translation>取件</translation>
    </message>
    <message>
        <source>车辆</source>
        <translation>車輛</translation>
    </message>
    <message>
        <source>发证</source>
        <translation>發證</translation>
    </message>
    <message>
        <source>改进出方向</source>
        <translation>改進出方向</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>待辦</translation>
    </message>
    <message>
        <source>交班</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>应急</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>返回登记</source>
        <translation>返回登記</translation>
    </message>
    <message>
        <source>值守日志</source>
        <translation>值班日誌</translation>
    </message>
    <message>
        <source>体温枪</source>
        <translation>體溫槍</translation>
    </message>
    <message>
        <source>纸单补录</source>
        <translation>紙本補登</translation>
    </message>
    <message>
        <source>摄像头扫码</source>
        <translation>用攝影機掃描</translation>
    </message>
    <message>
        <source>读剪贴板里的图片</source>
        <translation>讀剪貼簿裡的圖片</translation>
    </message>
    <message>
        <source>换口令</source>
        <translation>換密碼</translation>
    </message>
    <message>
        <source>电话指令</source>
        <translation>電話指令</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>体检</source>
        <translation>健檢</translation>
    </message>
    <message>
        <source>离开,已输入的保留</source>
        <translation>離開,已輸入的保留</translation>
    </message>
    <message>
        <source>看到绿码</source>
        <translation>看到綠碼</translation>
    </message>
    <message>
        <source>看到黄码</source>
        <translation>看到黃碼</translation>
    </message>
    <message>
        <source>看到红码</source>
        <translation>看到紅碼</translation>
    </message>
    <message>
        <source>没有亮码</source>
        <translation>沒出示健康碼</translation>
    </message>
    <message>
        <source>口罩戴好了</source>
        <translation>口罩戴好了</translation>
    </message>
    <message>
        <source>没戴口罩</source>
        <translation>沒戴口罩</translation>
    </message>
    <message>
        <source>人证相符</source>
        <translation>人證相符</translation>
    </message>
    <message>
        <source>人证不符</source>
        <translation>人證不符</translation>
    </message>
    <message>
        <source>证丢了,马上挂失</source>
        <translation>證遺失,馬上掛失</translation>
    </message>
    <message>
        <source>换测温部位</source>
        <translation>換量測部位</translation>
    </message>
    <message>
        <source>换体温枪</source>
        <translation>換體溫槍</translation>
    </message>
    <message>
        <source>打印出门条</source>
        <translation>列印外出條</translation>
    </message>
    <message>
        <source>外地返回,去登记</source>
        <translation>外地返回,去登記</translation>
    </message>
    <message>
        <source>按规则允许的理由放行</source>
        <translation>依規則允許的理由放行</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>為什麼</translation>
    </message>
    <message>
        <source>选更早的一条</source>
        <translation>選較早的一筆</translation>
    </message>
    <message>
        <source>选更晚的一条</source>
        <translation>選較晚的一筆</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>改方向</source>
        <translation>改方向</translation>
    </message>
    <message>
        <source>改体温</source>
        <translation>改體溫</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>上报包</source>
        <translation>回報檔</translation>
    </message>
    <message>
        <source>花名册</source>
        <translation>名冊</translation>
    </message>
    <message>
        <source>出入证</source>
        <translation>出入證</translation>
    </message>
    <message>
        <source>卡口终端</source>
        <translation>管制站終端機</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>显示姓名和号码</source>
        <translation>顯示姓名和號碼</translation>
    </message>
    <message>
        <source>按键一览</source>
        <translation>按鍵一覽</translation>
    </message>
    <message>
        <source>打开所选的一行</source>
        <translation>開啟所選的一列</translation>
    </message>
    <message>
        <source>复制所选(姓名和号码遮盖)</source>
        <translation>複製所選(姓名和號碼遮蔽)</translation>
    </message>
    <message>
        <source>卡口 × 班次:前一天</source>
        <translation>管制站 × 班次:前一天</translation>
    </message>
    <message>
        <source>卡口 × 班次:后一天</source>
        <translation>管制站 × 班次:後一天</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>SignOnPanel</name>
    <message>
        <source>请先登录值守</source>
        <translation>請先登入值班</translation>
    </message>
    <message>
        <source>换人值守</source>
        <translation>換人值班</translation>
    </message>
    <message>
        <source>编号或姓名(新来的人按 +)</source>
        <translation>編號或姓名(新來的人按 +)</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 碼</translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation>值班人員</translation>
    </message>
    <message>
        <source>开始值守</source>
        <translation>開始值班</translation>
    </message>
    <message>
        <source>加入本班</source>
        <translation>加入本班</translation>
    </message>
    <message>
        <source>离岗</source>
        <translation>離班</translation>
    </message>
    <message>
        <source>+ 新来的人</source>
        <translation>+ 新來的人</translation>
    </message>
    <message>
        <source>已加入 {name},编号 {number}。请输 PIN 开始值守。</source>
        <translation>已加入 {name},編號 {number}。請輸入 PIN 碼開始值班。</translation>
    </message>
    <message>
        <source>在岗:{names}</source>
        <translation>在班:{names}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>额</source>
        <translation>額</translation>
    </message>
    <message>
        <source>腕</source>
        <translation>腕</translation>
    </message>
    <message>
        <source>颈</source>
        <translation>頸</translation>
    </message>
    <message>
        <source>耳</source>
        <translation>耳</translation>
    </message>
    <message>
        <source>腋</source>
        <translation>腋</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>社区卡口登记</source>
        <translation>社區管制站登記</translation>
    </message>
    <message>
        <source>这台电脑做什么用?</source>
        <translation>這台電腦做什麼用?</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>從備份還原…</translation>
    </message>
    <message>
        <source>电脑坏了或换了电脑:把卡口或办公室的备份装到这一台。</source>
        <translation>電腦壞了或換了電腦:把管制站或辦公室的備份裝到這一台。</translation>
    </message>
    <message>
        <source>演练</source>
        <translation>演練</translation>
    </message>
    <message>
        <source>用编造的人名和出入证练习,不需要口令;关上窗口就全部清除,不会留在这台电脑上。</source>
        <translation>用虛構的人名和出入證練習,不需要密碼;關上視窗就全部清除,不會留在這台電腦上。</translation>
    </message>
    <message>
        <source>请选择启用包文件。</source>
        <translation>請選擇啟用檔。</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>卡口终端</source>
        <translation>管制站終端機</translation>
    </message>
    <message>
        <source>登记一台终端…</source>
        <translation>登記一台終端機…</translation>
    </message>
    <message>
        <source>加一名值守人员…</source>
        <translation>加一名值班人員…</translation>
    </message>
    <message>
        <source>停用之后的证…</source>
        <translation>停用之後的證…</translation>
    </message>
    <message>
        <source>终端丢失/更换…</source>
        <translation>終端機遺失/更換…</translation>
    </message>
    <message>
        <source>证书续一年</source>
        <translation>憑證延長一年</translation>
    </message>
    <message>
        <source>卡口与登记终端</source>
        <translation>管制站與登記終端機</translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation>值班人員</translation>
    </message>
    <message>
        <source>还没有登记终端。请按“登记一台终端”,为卡口的电脑做一个启用包。</source>
        <translation>還沒有登記終端機。請按「登記一台終端機」,為管制站的電腦做一個啟用檔。</translation>
    </message>
    <message>
        <source>还没有值守人员。请按“加一名值守人员”,卡口才能有人登录。</source>
        <translation>還沒有值班人員。請按「加一名值班人員」,管制站才能有人登入。</translation>
    </message>
</context>
<context>
    <name>StationPresenter</name>
    <message>
        <source>启用包放在哪里</source>
        <translation>啟用檔放在哪裡</translation>
    </message>
    <message>
        <source>启用包 (*.ckk)</source>
        <translation>啟用檔 (*.ckk)</translation>
    </message>
    <message>
        <source>正在生成启用包</source>
        <translation>正在產生啟用檔</translation>
    </message>
    <message>
        <source>{number} 号机已登记。</source>
        <translation>{number} 號機已登記。</translation>
    </message>
    <message>
        <source>{number} 号机的证书续到 {day}。请生成下发包交给卡口。</source>
        <translation>{number} 號機的憑證延長到 {day}。請產生發布檔交給管制站。</translation>
    </message>
    <message>
        <source>{number} 号机 {name}:社区收到的最后一张是 {newest}。</source>
        <translation>{number} 號機 {name}:社區收到的最後一張是 {newest}。</translation>
    </message>
    <message>
        <source>{number} 号机 {name}:社区还没有收到它发的证。</source>
        <translation>{number} 號機 {name}:社區還沒有收到它發的證。</translation>
    </message>
    <message>
        <source>{number} 号机的证只认到 {last}。请生成下发包交给卡口。</source>
        <translation>{number} 號機的證只認到 {last}。請產生發布檔交給管制站。</translation>
    </message>
    <message>
        <source>{number} 号机的证全部重新认可。请生成下发包交给卡口。</source>
        <translation>{number} 號機的證全部重新認可。請產生發布檔交給管制站。</translation>
    </message>
    <message>
        <source>{name} 已加入,编号 {number}。卡口用上下一个下发包以后就能登录。</source>
        <translation>{name} 已加入,編號 {number}。管制站用上下一個發布檔以後就能登入。</translation>
    </message>
</context>
<context>
    <name>StationTable</name>
    <message>
        <source>机号</source>
        <translation>機號</translation>
    </message>
    <message>
        <source>登记终端</source>
        <translation>登記終端機</translation>
    </message>
    <message>
        <source>卡口代码</source>
        <translation>管制站代碼</translation>
    </message>
    <message>
        <source>卡口</source>
        <translation>管制站</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>住宅區</translation>
    </message>
    <message>
        <source>证书至</source>
        <translation>憑證至</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>全社区</source>
        <translation>全社區</translation>
    </message>
    <message>
        <source>丢失,记录认到第 {last} 条</source>
        <translation>遺失,紀錄認到第 {last} 筆</translation>
    </message>
    <message>
        <source>证书快到期,请续一年</source>
        <translation>憑證快到期,請延長一年</translation>
    </message>
    <message>
        <source>证只认到 {last}</source>
        <translation>證只認到 {last}</translation>
    </message>
    <message>
        <source>证书过期</source>
        <translation>憑證過期</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>StatusBlock</name>
    <message>
        <source>院内访客 {n}</source>
        <translation>區內訪客 {n}</translation>
    </message>
    <message>
        <source>逾期 {n}</source>
        <translation>逾期 {n}</translation>
    </message>
    <message>
        <source>待回电 {n}</source>
        <translation>待回電 {n}</translation>
    </message>
    <message>
        <source>今日 进 {entries}  出 {exits}  未放行 {stopped}</source>
        <translation>今日 進 {entries}  出 {exits}  未放行 {stopped}</translation>
    </message>
    <message>
        <source>待复测 {n}</source>
        <translation>待複測 {n}</translation>
    </message>
    <message>
        <source>{time} 后</source>
        <translation>{time} 後</translation>
    </message>
    <message>
        <source>现在可测</source>
        <translation>現在可量</translation>
    </message>
    <message>
        <source>已 {span}</source>
        <translation>已 {span}</translation>
    </message>
</context>
<context>
    <name>ThermometerPanel</name>
    <message>
        <source>体温枪</source>
        <translation>體溫槍</translation>
    </message>
    <message>
        <source>↑ ↓ 选一把,再按数字改状态</source>
        <translation>↑ ↓ 選一支,再按數字改狀態</translation>
    </message>
    <message>
        <source>0  没有能用的体温枪</source>
        <translation>0  沒有能用的體溫槍</translation>
    </message>
    <message>
        <source>0  又有能用的体温枪了</source>
        <translation>0  又有能用的體溫槍了</translation>
    </message>
    <message>
        <source>新的一把(按 +):编号</source>
        <translation>新的一支(按 +):編號</translation>
    </message>
    <message>
        <source>名称(可以不写)</source>
        <translation>名稱(可以不寫)</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>相差 0.3 度以上请标为可疑。最近 4 小时额头读数满 {n} 次才比较。</source>
        <translation>相差 0.3 度以上請標為可疑。最近 4 小時額頭讀數滿 {n} 次才比較。</translation>
    </message>
    <message>
        <source>{number} 号 {name}  {state}</source>
        <translation>{number} 號 {name}  {state}</translation>
    </message>
    <message>
        <source>{n} 次,中位 {median}</source>
        <translation>{n} 次,中位數 {median}</translation>
    </message>
    <message>
        <source>,与其它相差 {apart}</source>
        <translation>,與其他相差 {apart}</translation>
    </message>
    <message>
        <source>  ▲ 建议标为可疑</source>
        <translation>  ▲ 建議標為可疑</translation>
    </message>
</context>
<context>
    <name>ThermometerState</name>
    <message>
        <source>正常</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>可疑</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>坏了</source>
        <translation>壞了</translation>
    </message>
    <message>
        <source>已收走</source>
        <translation>已收走</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>按 Enter 到处理这件事的页面。上报包和花名册文件可以直接拖进窗口。</source>
        <translation>按 Enter 到處理這件事的頁面。回報檔和名冊檔案可以直接拖進視窗。</translation>
    </message>
    <message>
        <source>今日事项</source>
        <translation>今日事項</translation>
    </message>
</context>
<context>
    <name>TodayTable</name>
    <message>
        <source>事项</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>{name}({station} 号机)缺第 {gaps} 条记录,请它再导出一次</source>
        <translation>{name}({station} 號機)缺第 {gaps} 筆紀錄,請它再匯出一次</translation>
    </message>
    <message>
        <source>未收 {file}:{why}</source>
        <translation>未收 {file}:{why}</translation>
    </message>
    <message>
        <source>交班单{sentence}</source>
        <translation>交接班單:{sentence}</translation>
    </message>
    <message>
        <source>昨日报表 9:00 前上报,还有 {left}</source>
        <translation>昨日報表 9:00 前陳報,還有 {left}</translation>
    </message>
    <message>
        <source>下发包第 {version} 版,{age}前生成</source>
        <translation>發布檔第 {version} 版,{age}前產生</translation>
    </message>
    <message>
        <source>第 1 步:导入花名册</source>
        <translation>第 1 步:匯入名冊</translation>
    </message>
    <message>
        <source>第 2 步:登记卡口终端</source>
        <translation>第 2 步:登記管制站終端機</translation>
    </message>
    <message>
        <source>第 3 步:加上值守人员</source>
        <translation>第 3 步:加上值班人員</translation>
    </message>
    <message>
        <source>第 4 步:打印出入证,然后生成下发包交给卡口</source>
        <translation>第 4 步:列印出入證,然後產生發布檔交給管制站</translation>
    </message>
    <message>
        <source>昨天以来收到 {files:,} 个上报包,新增 {records:,} 条记录</source>
        <translation>昨天以來收到 {files:,} 個回報檔,新增 {records:,} 筆紀錄</translation>
    </message>
    <message>
        <source>昨天以来还没有收到上报包</source>
        <translation>昨天以來還沒有收到回報檔</translation>
    </message>
    <message>
        <source>还没有恢复单:口令忘了,数据就打不开了。请在“安全”里生成</source>
        <translation>還沒有還原單:密碼忘了,資料就打不開了。請在「安全」裡產生</translation>
    </message>
    <message>
        <source>{passes} 张证在两个卡口同时出现,可能是复制的,请核实</source>
        <translation>{passes} 張證在兩個管制站同時出現,可能是複製的,請確認</translation>
    </message>
    <message>
        <source>{stations} 台登记终端今天都已上报</source>
        <translation>{stations} 台登記終端機今天都已回報</translation>
    </message>
    <message>
        <source>昨日报表还没有上报,已过 9:00</source>
        <translation>昨日報表還沒有陳報,已過 9:00</translation>
    </message>
    <message>
        <source>昨日报表已导出,第 {version} 版</source>
        <translation>昨日報表已匯出,第 {version} 版</translation>
    </message>
    <message>
        <source>{name}({station} 号机)的钟快了至少 {length},请在那里改正日期时间</source>
        <translation>{name}({station} 號機)的時鐘快了至少 {length},請在那裡改正日期時間</translation>
    </message>
    <message>
        <source>{name}({station} 号机)的钟慢了至少 {length},请在那里改正日期时间</source>
        <translation>{name}({station} 號機)的時鐘慢了至少 {length},請在那裡改正日期時間</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>{names} 等</source>
        <translation>{names} 等</translation>
    </message>
    <message>
        <source>{names} 的证书最早 {day} 到期,请续一年,再生成下发包</source>
        <translation>{names} 的憑證最早 {day} 到期,請延長一年,再產生發布檔</translation>
    </message>
    <message>
        <source>{name}({station} 号机)缺记录:{gaps},请它再导出一次</source>
        <translation>{name}({station} 號機)缺紀錄:{gaps},請它再匯出一次</translation>
    </message>
    <message>
        <source>今天还有 {count} 台(共 {stations} 台)没有上报:{names}</source>
        <translation>今天還有 {count} 台(共 {stations} 台)沒有回報:{names}</translation>
    </message>
    <message>
        <source>没有生效的管控规则:卡口只记录,不判断</source>
        <translation>沒有生效的管制規則:管制站只記錄,不判斷</translation>
    </message>
    <message>
        <source>管控规则 {moment} 到期</source>
        <translation>管制規則 {moment} 到期</translation>
    </message>
</context>
<context>
    <name>TracePanel</name>
    <message>
        <source>通行查询:先记下谁为什么查,再显示</source>
        <translation>通行查詢:先記下誰為什麼查,再顯示</translation>
    </message>
    <message>
        <source>卡口(&amp;G)</source>
        <translation>管制站(&amp;G)</translation>
    </message>
    <message>
        <source>从(&amp;B)</source>
        <translation>從(&amp;B)</translation>
    </message>
    <message>
        <source>到(&amp;E)</source>
        <translation>到(&amp;E)</translation>
    </message>
    <message>
        <source>前后几分钟算同时(&amp;M)</source>
        <translation>前後幾分鐘算同時(&amp;M)</translation>
    </message>
    <message>
        <source>查询</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation>存成檔案…</translation>
    </message>
    <message>
        <source>通行查询结果</source>
        <translation>通行查詢結果</translation>
    </message>
    <message>
        <source>还没有查询,或这段时间没有人通行。</source>
        <translation>還沒有查詢,或這段時間沒有人通行。</translation>
    </message>
</context>
<context>
    <name>TraceTable</name>
    <message>
        <source>序号</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>进出</source>
        <translation>進出</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>房屋</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>時段</translation>
    </message>
    <message>
        <source>前后同时</source>
        <translation>前後同時</translation>
    </message>
    <message>
        <source>同车</source>
        <translation>同車</translation>
    </message>
    <message>
        <source>同户</source>
        <translation>同戶</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>沒有登記</translation>
    </message>
    <message>
        <source>时段内</source>
        <translation>時段內</translation>
    </message>
    <message>
        <source>前后</source>
        <translation>前後</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>TraceTask</name>
    <message>
        <source>通行查询…</source>
        <translation>通行查詢…</translation>
    </message>
    <message>
        <source>哪段时间谁过了哪个卡口,和谁一起;要公文号。</source>
        <translation>哪段時間誰過了哪個管制站,和誰一起;要公文文號。</translation>
    </message>
    <message>
        <source>{people:,} 人,{lines:,} 次通行。</source>
        <translation>{people:,} 人,{lines:,} 次通行。</translation>
    </message>
    <message>
        <source>{station} 号机一条也没有收到。</source>
        <translation>{station} 號機一筆也沒有收到。</translation>
    </message>
    <message>
        <source>缺第 {ranges} 条</source>
        <translation>缺第 {ranges} 筆</translation>
    </message>
    <message>
        <source>只收到 {moment} 为止</source>
        <translation>只收到 {moment} 為止</translation>
    </message>
    <message>
        <source>{station} 号机{what}。</source>
        <translation>{station} 號機{what}。</translation>
    </message>
    <message>
        <source>,</source>
        <translation>,</translation>
    </message>
    <message>
        <source>通行查询 {gate}.xlsx</source>
        <translation>通行查詢 {gate}.xlsx</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>存成檔案</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>正在写入查询结果</source>
        <translation>正在寫入查詢結果</translation>
    </message>
    <message>
        <source>已写入 {file},姓名没有遮盖。用完请销毁。</source>
        <translation>已寫入 {file},姓名沒有遮蔽。用完請銷毀。</translation>
    </message>
    <message>
        <source>已写入 {file},姓名已遮盖。</source>
        <translation>已寫入 {file},姓名已遮蔽。</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>社区卡口登记</source>
        <translation>社區管制站登記</translation>
    </message>
    <message>
        <source>请输入口令</source>
        <translation>請輸入密碼</translation>
    </message>
    <message>
        <source>口令(&amp;P)</source>
        <translation>密碼(&amp;P)</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>演练,不用口令</source>
        <translation>演練,不用密碼</translation>
    </message>
    <message>
        <source>忘了口令,用恢复单打开…</source>
        <translation>忘了密碼,用還原單開啟…</translation>
    </message>
</context>
<context>
    <name>UnmaskDialog</name>
    <message>
        <source>显示姓名和号码</source>
        <translation>顯示姓名和號碼</translation>
    </message>
    <message>
        <source>为什么要看?</source>
        <translation>為什麼要看?</translation>
    </message>
    <message>
        <source>姓名、证件号和电话显示十分钟,谁、什么时候、为什么看都会记下。复制出去的仍然遮盖。</source>
        <translation>姓名、證件號和電話顯示十分鐘,誰、什麼時候、為什麼看都會記下。複製出去的仍然遮蔽。</translation>
    </message>
    <message>
        <source>显示十分钟</source>
        <translation>顯示十分鐘</translation>
    </message>
    <message>
        <source>不看</source>
        <translation>不看</translation>
    </message>
</context>
<context>
    <name>VehiclePanel</name>
    <message>
        <source>车辆 {plate}</source>
        <translation>車輛 {plate}</translation>
    </message>
    <message>
        <source>车上的人</source>
        <translation>車上的人</translation>
    </message>
    <message>
        <source>清空,换一辆</source>
        <translation>清空,換一輛</translation>
    </message>
    <message>
        <source>车牌里没有字母 I 和 O,请看是不是 1 和 0</source>
        <translation>車牌裡沒有字母 I 和 O,請看是不是 1 和 0</translation>
    </message>
    <message>
        <source>不像车牌,请再看一眼;不改也可以</source>
        <translation>不像車牌,請再看一眼;不改也可以</translation>
    </message>
    <message>
        <source>车牌?  {sign}</source>
        <translation>車牌?  {sign}</translation>
    </message>
    <message>
        <source>驾驶员是谁?</source>
        <translation>駕駛是誰?</translation>
    </message>
    <message>
        <source>第 {n} 人是谁?</source>
        <translation>第 {n} 人是誰?</translation>
    </message>
    <message>
        <source>是哪一位?</source>
        <translation>是哪一位?</translation>
    </message>
    <message>
        <source>访客去哪一户?</source>
        <translation>訪客去哪一戶?</translation>
    </message>
    <message>
        <source>有人要等一等。其他人先步行?</source>
        <translation>有人要等一等。其他人先步行?</translation>
    </message>
    <message>
        <source>{who}  健康码?</source>
        <translation>{who}  健康碼?</translation>
    </message>
    <message>
        <source>{who}  口罩?</source>
        <translation>{who}  口罩?</translation>
    </message>
    <message>
        <source>{who}  人证相符?</source>
        <translation>{who}  人證相符?</translation>
    </message>
    <message>
        <source>{who}  请再测手腕或颈部</source>
        <translation>{who}  請再量手腕或頸部</translation>
    </message>
    <message>
        <source>{who}  体温?</source>
        <translation>{who}  體溫?</translation>
    </message>
    <message>
        <source>A12345 回车    ↓ 选省份和特殊车牌    也可以扫车辆证    直接回车 = 没有车牌</source>
        <translation>A12345 Enter    ↓ 選省份和特殊車牌    也可以掃描車輛證    直接按 Enter = 沒有車牌</translation>
    </message>
    <message>
        <source>扫证,或 房号 / 首字母 / 电话尾号(F2 输姓名)    0 = 名册上没有    V = 访客    ↑ 改名单</source>
        <translation>掃描出入證,或 房號 / 拼音字首 / 電話末碼(F2 輸入姓名)    0 = 名冊上沒有    V = 訪客    ↑ 改名單</translation>
    </message>
    <message>
        <source>3-1-501 回车,或楼号 3 回车    直接回车 = 不知道</source>
        <translation>3-1-501 Enter,或棟號 3 Enter    直接按 Enter = 不知道</translation>
    </message>
    <message>
        <source>回车 = 其他人步行进出    输入下一辆的车牌 = 都等着    处理好以后再登记这辆车</source>
        <translation>Enter = 其他人步行進出    輸入下一輛的車牌 = 都等著    處理好以後再登記這輛車</translation>
    </message>
    <message>
        <source>366 回车 = 36.6    直接回车 = 没测到    看码 G Y R X、口罩 K M、人证 V N 写在后面:366GK</source>
        <translation>366 Enter = 36.6    直接按 Enter = 沒量到    健康碼 G Y R X、口罩 K M、人證 V N 寫在後面:366GK</translation>
    </message>
    <message>
        <source>其他人步行</source>
        <translation>其他人步行</translation>
    </message>
    <message>
        <source>登记 {n} 人</source>
        <translation>登記 {n} 人</translation>
    </message>
    <message>
        <source>驾驶员</source>
        <translation>駕駛</translation>
    </message>
    <message>
        <source>没测到</source>
        <translation>沒量到</translation>
    </message>
    <message>
        <source>访客 {home}</source>
        <translation>訪客 {home}</translation>
    </message>
    <message>
        <source>{who} 尾号 {tail}</source>
        <translation>{who} 末碼 {tail}</translation>
    </message>
</context>
<context>
    <name>VehiclePresenter</name>
    <message>
        <source>步行</source>
        <translation>步行</translation>
    </message>
    <message>
        <source>{n} 人</source>
        <translation>{n} 人</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>身份证</source>
        <translation>身分證</translation>
    </message>
    <message>
        <source>港澳台通行证</source>
        <translation>港澳台通行證</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>護照</translation>
    </message>
    <message>
        <source>永久居留证</source>
        <translation>永久居留證</translation>
    </message>
    <message>
        <source>号码的校验位不对,请看一眼;照样可以登记</source>
        <translation>號碼的檢查碼不對,請看一眼;照樣可以登記</translation>
    </message>
    <message>
        <source>号码里的出生日期不对,请看一眼;照样可以登记</source>
        <translation>號碼裡的出生日期不對,請看一眼;照樣可以登記</translation>
    </message>
    <message>
        <source>号码的前 6 位没有这个地区,请看一眼;照样可以登记</source>
        <translation>號碼的前 6 碼沒有這個地區,請看一眼;照樣可以登記</translation>
    </message>
    <message>
        <source>{n} 人</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>待回电  {whom}  已等 {span}</source>
        <translation>待回電  {whom}  已等 {span}</translation>
    </message>
    <message>
        <source>逾期 {late}  {whom}</source>
        <translation>逾期 {late}  {whom}</translation>
    </message>
    <message>
        <source>院内 {span}  {whom}</source>
        <translation>區內 {span}  {whom}</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>亮码:G 绿  Y 黄  R 红  X 没有亮码</source>
        <translation>健康碼:G 綠  Y 黃  R 紅  X 沒有出示</translation>
    </message>
    <message>
        <source>口罩:K 戴好  M 没戴</source>
        <translation>口罩:K 戴好  M 沒戴</translation>
    </message>
    <message>
        <source>证件号,老访客输尾号</source>
        <translation>證件號碼,老訪客輸入末碼</translation>
    </message>
    <message>
        <source>证件:{papers}  0 没带</source>
        <translation>證件:{papers}  0 沒帶</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>电话,老访客输尾号</source>
        <translation>電話,老訪客輸入末碼</translation>
    </message>
    <message>
        <source>去哪一户:房号或首字母</source>
        <translation>去哪一戶:房號或拼音字首</translation>
    </message>
    <message>
        <source>找谁:序号或姓名</source>
        <translation>找誰:序號或姓名</translation>
    </message>
    <message>
        <source>住户:1 电话同意  2 下楼来接  3 网上同意  4 不同意  5 等回电</source>
        <translation>受訪住戶:1 電話同意  2 下樓來接  3 線上同意  4 不同意  5 等回電</translation>
    </message>
    <message>
        <source>几小时,空着 = {n}</source>
        <translation>幾小時,空著 = {n}</translation>
    </message>
    <message>
        <source>同行姓名,空格分开,可空着</source>
        <translation>同行姓名,空格分開,可空著</translation>
    </message>
    <message>
        <source>{question}  Y 有  N 没有</source>
        <translation>{question}  Y 有  N 沒有</translation>
    </message>
    <message>
        <source>测温 询问</source>
        <translation>量體溫 詢問</translation>
    </message>
    <message>
        <source>核实身份</source>
        <translation>確認身分</translation>
    </message>
    <message>
        <source>去哪里</source>
        <translation>去哪裡</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>登記</translation>
    </message>
    <message>
        <source>再印小票</source>
        <translation>再印憑條</translation>
    </message>
    <message>
        <source>待回电 {waiting}  院内逾期 {overdue}    F3 = 名单</source>
        <translation>待回電 {waiting}  區內逾期 {overdue}    F3 = 名單</translation>
    </message>
    <message>
        <source>体温,同行的接着输:366 365</source>
        <translation>體溫,同行的接著輸入:366 365</translation>
    </message>
    <message>
        <source>没有体温枪;几个人输几个 /,一个人空着</source>
        <translation>沒有體溫槍;幾個人輸入幾個 /,一個人空著</translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>序号、姓名、房号或证号,回车</source>
        <translation>序號、姓名、房號或證號,按 Enter</translation>
    </message>
    <message>
        <source>1 电话同意  2 下楼来接  3 网上同意  4 不同意  5 访客走了</source>
        <translation>1 電話同意  2 下樓來接  3 線上同意  4 不同意  5 訪客走了</translation>
    </message>
    <message>
        <source>出门测温:366,同行的接着输 366 365;测不到输 /</source>
        <translation>離開時量體溫:366,同行的接著輸入 366 365;量不到輸入 /</translation>
    </message>
    <message>
        <source>等回电的和院内的访客</source>
        <translation>等回電的和區內的訪客</translation>
    </message>
    <message>
        <source>F3 = 回到访客名单    Esc = 离开</source>
        <translation>F3 = 回到訪客名單    Esc = 離開</translation>
    </message>
    <message>
        <source>F3 = 登记新访客    Esc = 离开</source>
        <translation>F3 = 登記新訪客    Esc = 離開</translation>
    </message>
    <message>
        <source>没有等回电的,也没有院内的访客。F3 = 登记新访客</source>
        <translation>沒有等回電的,也沒有區內的訪客。F3 = 登記新訪客</translation>
    </message>
</context>
<context>
    <name>VisitorPanel</name>
    <message>
        <source>访客:等回电和院内</source>
        <translation>訪客:等回電和區內</translation>
    </message>
    <message>
        <source>访客登记</source>
        <translation>訪客登記</translation>
    </message>
</context>
<context>
    <name>VisitorPresenter</name>
    <message>
        <source>请再测手腕或颈部:345/364;测不到,再按一次回车</source>
        <translation>請再量手腕或頸部:345/364;量不到,再按一次 Enter</translation>
    </message>
    <message>
        <source>没有这个尾号的老访客,请输整个号码</source>
        <translation>沒有這個末碼的老訪客,請輸入整個號碼</translation>
    </message>
    <message>
        <source>有几位,输序号回车:</source>
        <translation>有幾位,輸入序號按 Enter:</translation>
    </message>
    <message>
        <source>花名册上没有这一户</source>
        <translation>名冊上沒有這一戶</translation>
    </message>
    <message>
        <source>电话看起来不对,请看一眼;照样可以登记</source>
        <translation>電話看起來不對,請看一眼;照樣可以登記</translation>
    </message>
    <message>
        <source>已登记,没有小票:{why}</source>
        <translation>已登記,沒有紙本憑條:{why}</translation>
    </message>
    <message>
        <source>已登记,小票 {serial} 没有印出来:{why}</source>
        <translation>已登記,紙本憑條 {serial} 沒有印出來:{why}</translation>
    </message>
</context>
<context>
    <name>WatchLine</name>
    <message>
        <source>没有自动收取的文件夹。</source>
        <translation>沒有自動收取的資料夾。</translation>
    </message>
    <message>
        <source>自动收取:{folder},新到的上报包会自己导入,文件原样不动。</source>
        <translation>自動收取:{folder},新到的回報檔會自動匯入,檔案原樣不動。</translation>
    </message>
    <message>
        <source>自动收取:现在看不到 {folder},出现后会接着收。</source>
        <translation>自動收取:現在看不到 {folder},出現後會接著收。</translation>
    </message>
    <message>
        <source>自动收取的文件夹…</source>
        <translation>自動收取的資料夾…</translation>
    </message>
    <message>
        <source>不再自动收取</source>
        <translation>不再自動收取</translation>
    </message>
</context>
<context>
    <name>WatchPresenter</name>
    <message>
        <source>正在自动收取上报包</source>
        <translation>正在自動收取回報檔</translation>
    </message>
    <message>
        <source>自动收取:{counts}</source>
        <translation>自動收取:{counts}</translation>
    </message>
    <message>
        <source>选择自动收取上报包的文件夹</source>
        <translation>選擇自動收取回報檔的資料夾</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>周一</source>
        <translation>週一</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>週二</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>週三</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>週四</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>週五</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>週六</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>週日</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>体温</source>
        <translation>體溫</translation>
    </message>
    <message>
        <source>人和证</source>
        <translation>人和證</translation>
    </message>
    <message>
        <source>暂不外出</source>
        <translation>暫不外出</translation>
    </message>
    <message>
        <source>花名册</source>
        <translation>名冊</translation>
    </message>
    <message>
        <source>出入证</source>
        <translation>出入證</translation>
    </message>
    <message>
        <source>证的种类</source>
        <translation>證的種類</translation>
    </message>
    <message>
        <source>同方向两次</source>
        <translation>同方向兩次</translation>
    </message>
    <message>
        <source>只进一次</source>
        <translation>只進一次</translation>
    </message>
    <message>
        <source>管控区域</source>
        <translation>管制區域</translation>
    </message>
    <message>
        <source>出门次数</source>
        <translation>外出次數</translation>
    </message>
    <message>
        <source>外出时间</source>
        <translation>外出時間</translation>
    </message>
    <message>
        <source>限制时段</source>
        <translation>限制時段</translation>
    </message>
    <message>
        <source>健康码</source>
        <translation>健康碼</translation>
    </message>
    <message>
        <source>口罩</source>
        <translation>口罩</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>證件</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>受訪住戶</translation>
    </message>
    <message>
        <source>询问</source>
        <translation>詢問</translation>
    </message>
    <message>
        <source>来访规定</source>
        <translation>訪客規定</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>車牌</translation>
    </message>
    <message>
        <source>看到绿码</source>
        <translation>看到綠碼</translation>
    </message>
    <message>
        <source>看到黄码</source>
        <translation>看到黃碼</translation>
    </message>
    <message>
        <source>看到红码</source>
        <translation>看到紅碼</translation>
    </message>
    <message>
        <source>没有亮码</source>
        <translation>沒有出示</translation>
    </message>
    <message>
        <source>规则 第 {n} 号  {document}</source>
        <translation>規則 第 {n} 號  {document}</translation>
    </message>
    <message>
        <source>没有读数</source>
        <translation>沒有讀數</translation>
    </message>
    <message>
        <source>没有扫码</source>
        <translation>沒有掃描</translation>
    </message>
    <message>
        <source>{building} 栋 {direction} {time}</source>
        <translation>{building} 棟 {direction} {time}</translation>
    </message>
    <message>
        <source>{gone},最长 {limit}</source>
        <translation>{gone},最長 {limit}</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>为什么</source>
        <translation>為什麼</translation>
    </message>
    <message>
        <source>Esc 关闭</source>
        <translation>Esc 關閉</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>上一件事还没有做完,请稍候,或先按“停止”。</source>
        <translation>上一件事還沒有做完,請稍候,或先按「停止」。</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>新口令,至少 8 个字</source>
        <translation>新密碼,至少 8 個字</translation>
    </message>
    <message>
        <source>再输一次口令</source>
        <translation>再輸入一次密碼</translation>
    </message>
    <message>
        <source>口令太短:至少 8 个字。</source>
        <translation>密碼太短:至少 8 個字。</translation>
    </message>
    <message>
        <source>两次输入的口令不一样,请再输一次。</source>
        <translation>兩次輸入的密碼不一樣,請再輸入一次。</translation>
    </message>
</context>
<context>
    <name>_KitForm</name>
    <message>
        <source>从卡口启用包开始</source>
        <translation>用管制站啟用檔開始</translation>
    </message>
    <message>
        <source>启用包文件(.ckk)</source>
        <translation>啟用檔(.ckk)</translation>
    </message>
    <message>
        <source>启用码,12 位数字</source>
        <translation>啟用碼,12 位數字</translation>
    </message>
    <message>
        <source>启用本终端</source>
        <translation>啟用本終端機</translation>
    </message>
</context>
<context>
    <name>_OfficeForm</name>
    <message>
        <source>建立社区办公室</source>
        <translation>建立社區辦公室</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>社區名稱</translation>
    </message>
    <message>
        <source>社区代码,12 位数字</source>
        <translation>社區代碼,12 位數字</translation>
    </message>
    <message>
        <source>建立办公室</source>
        <translation>建立辦公室</translation>
    </message>
</context>
</TS>
