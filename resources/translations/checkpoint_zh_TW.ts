<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="zh_CN">
<context>
    <name>AlarmBar</name>
    <message>
        <source>日期时间无误</source>
        <translation>日期時間無誤</translation>
    </message>
    <message>
        <source>没有管控规则:照常登记,不作判断。请向社区要下发包。</source>
        <translation>沒有管制規則：照常登記，不作判斷。請向社區索取發布檔。</translation>
    </message>
    <message>
        <source>管控规则不在有效期内:照常登记,不作判断。请向社区要新的下发包。</source>
        <translation>管制規則不在有效期間內：照常登記，不作判斷。請向社區索取新的發布檔。</translation>
    </message>
    <message>
        <source>电脑时钟可疑:现在真是 {year}年 {date} {time} 吗?照常登记,记录会注明。</source>
        <translation>電腦時鐘可疑：現在真的是 {year}年 {date} {time} 嗎？照常登記，紀錄會註明。</translation>
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
        <translation>{name}（{number} 號機）</translation>
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
        <translation>還沒有收到檔案。請插上管制站帶來的隨身碟，按「匯入回報檔」，或把檔案拖進視窗。</translation>
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
        <source>选择放上报包的文件夹</source>
        <translation>選擇放回報檔的資料夾</translation>
    </message>
    <message>
        <source>未收的文件在下面列出了原因。</source>
        <translation>未收的檔案在下面列出了原因。</translation>
    </message>
    <message>
        <source>共 {stations} 台:今天已报 {today} 台,缺记录 {gaps} 台;通行记录 {passages:,} 条。</source>
        <translation>共 {stations} 台：今天已報 {today} 台，缺紀錄 {gaps} 台；通行紀錄 {passages:,} 筆。</translation>
    </message>
    <message>
        <source>{name} 还没有上报过。请带班人员在该终端按 F11 导出,把 U 盘带来。</source>
        <translation>{name} 還沒有回報過。請領班人員在該終端機按 F11 匯出，把隨身碟帶來。</translation>
    </message>
    <message>
        <source>{name} 缺第 {gaps} 条记录。请该终端按 F11 再导出一次,缺的会自动补上。</source>
        <translation>{name} 缺第 {gaps} 筆紀錄。請該終端機按 F11 再匯出一次，缺的會自動補上。</translation>
    </message>
    <message>
        <source>{name} 有 {refused} 个文件未收,原因见下表。请该终端再导出一次。</source>
        <translation>{name} 有 {refused} 個檔案未收，原因見下表。請該終端機再匯出一次。</translation>
    </message>
    <message>
        <source>{name} 今天还没有上报,最近一次是 {last}。</source>
        <translation>{name} 今天還沒有回報，最近一次是 {last}。</translation>
    </message>
    <message>
        <source>{name} 的记录已连续收到第 {held:,} 条。</source>
        <translation>{name} 的紀錄已連續收到第 {held:,} 筆。</translation>
    </message>
    <message>
        <source>{file}:{sentence}</source>
        <translation>{file}：{sentence}</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>没有保存</source>
        <translation>沒有儲存</translation>
    </message>
    <message>
        <source>请重输</source>
        <translation>請重新輸入</translation>
    </message>
    <message>
        <source>花名册上没有的人</source>
        <translation>名冊上沒有的人</translation>
    </message>
    <message>
        <source>本户今日 {used}/{allowed}</source>
        <translation>本戶今日 {used}/{allowed}</translation>
    </message>
    <message>
        <source>{time} 以后再来</source>
        <translation>{time} 以後再來</translation>
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
        <translation>體溫？</translation>
    </message>
    <message>
        <source>请再测手腕或颈部</source>
        <translation>請再量手腕或頸部</translation>
    </message>
    <message>
        <source>是哪一位?</source>
        <translation>是哪一位？</translation>
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
        <source>请出示出入证</source>
        <translation>請出示出入證</translation>
    </message>
    <message>
        <source>366 回车 = 36.6    直接回车 = 没测到    Esc = 离开</source>
        <translation>366 Enter = 36.6    直接 Enter = 沒量到    Esc = 離開</translation>
    </message>
    <message>
        <source>364 回车 = 36.4    直接回车 = 测不到,记下    Esc = 离开</source>
        <translation>364 Enter = 36.4    直接 Enter = 量不到，記下    Esc = 離開</translation>
    </message>
    <message>
        <source>1–9 回车 = 选    0 回车 = 名册上没有    Esc = 离开</source>
        <translation>1–9 Enter = 選    0 Enter = 名冊上沒有    Esc = 離開</translation>
    </message>
    <message>
        <source>0 回车 = 名册上没有    Esc = 离开</source>
        <translation>0 Enter = 名冊上沒有    Esc = 離開</translation>
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
        <translation>時鐘可疑，請核對</translation>
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
        <translation>請當面或打電話念給管制站，不要寫在隨身碟上，也不要傳到群組裡。這個碼只顯示這一次，關閉後無法再看。</translation>
    </message>
    <message>
        <source>已经告知,关闭</source>
        <translation>已經告知，關閉</translation>
    </message>
    <message>
        <source>启用包在 {file}。请用 U 盘拿到卡口的电脑上打开。</source>
        <translation>啟用檔在 {file}。請用隨身碟拿到管制站的電腦上開啟。</translation>
    </message>
</context>
<context>
    <name>CorrectionPanel</name>
    <message>
        <source>更正哪一条?</source>
        <translation>更正哪一筆？</translation>
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
        <translation>體溫，3 位數字：366 = 36.6</translation>
    </message>
    <message>
        <source>↑ ↓ 选另一条    Esc 离开    原记录不会删除</source>
        <translation>↑ ↓ 選另一筆    Esc 離開    原紀錄不會刪除</translation>
    </message>
    <message>
        <source>2  改方向:应为 {direction}</source>
        <translation>2  改方向：應為 {direction}</translation>
    </message>
</context>
<context>
    <name>CrashHandler</name>
    <message>
        <source>程序出了差错。已保存的记录都在;请继续,若再出现请重新打开程序。</source>
        <translation>程式出了差錯。已儲存的紀錄都在；請繼續，若再發生請重新開啟程式。</translation>
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
    <name>EnrolPanel</name>
    <message>
        <source>登记一台终端</source>
        <translation>登記一台終端機</translation>
    </message>
    <message>
        <source>卡口代码,如 E1;已有的卡口再加一台,输同一个代码</source>
        <translation>管制站代碼，如 E1；已有的管制站再加一台，輸入同一個代碼</translation>
    </message>
    <message>
        <source>卡口名称,如 东门</source>
        <translation>管制站名稱，如 東門</translation>
    </message>
    <message>
        <source>登记终端名称,如 东门 2 号机</source>
        <translation>登記終端機名稱，如 東門 2 號機</translation>
    </message>
    <message>
        <source>小区;空着表示不分小区</source>
        <translation>住宅區；空著表示不分住宅區</translation>
    </message>
    <message>
        <source>选择位置并生成启用包…</source>
        <translation>選擇位置並產生啟用檔…</translation>
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
        <translation>這個資料夾裡還沒有登記終端機或辦公室：請用啟用檔開始，或建立辦公室。</translation>
    </message>
    <message>
        <source>这个文件夹里已有数据({role})。请选一个空文件夹;什么都没有改动。</source>
        <translation>這個資料夾裡已有資料（{role}）。請選一個空的資料夾；什麼都沒有更動。</translation>
    </message>
    <message>
        <source>这个文件夹是另一种用途({role}),不是要打开的那一种。什么都没有改动。</source>
        <translation>這個資料夾是另一種用途（{role}），不是要開啟的那一種。什麼都沒有改動。</translation>
    </message>
    <message>
        <source>已经有人叫 {name}。请加一个字区别。</source>
        <translation>已經有人叫 {name}。請加一個字區別。</translation>
    </message>
    <message>
        <source>{day} 还没有到,没有可报的。</source>
        <translation>{day} 還沒有到，沒有可報的。</translation>
    </message>
    <message>
        <source>没有编号为 {household} 的住户。</source>
        <translation>沒有編號為 {household} 的住戶。</translation>
    </message>
    <message>
        <source>口令不对,打不开。什么都没有改动,请再输一次。</source>
        <translation>密碼不對，打不開。什麼都沒有更動，請再輸入一次。</translation>
    </message>
    <message>
        <source>请输入口令。</source>
        <translation>請輸入密碼。</translation>
    </message>
    <message>
        <source>口令太短:至少 {shortest} 个字。</source>
        <translation>密碼太短：至少 {shortest} 個字。</translation>
    </message>
    <message>
        <source>这些数据是更新的版本({found})写的。请安装那个版本。</source>
        <translation>這些資料是較新的版本（{found}）寫入的。請安裝那個版本。</translation>
    </message>
    <message>
        <source>数据文件已损坏,或不是本程序的。原样保留;请恢复最近的备份。</source>
        <translation>資料檔已損壞，或不是本程式的。已原樣保留；請還原最近的備份。</translation>
    </message>
    <message>
        <source>磁盘已满,没有保存;以前的都在。请腾出空间再按一次。</source>
        <translation>磁碟已滿，這一筆沒有儲存；先前的都在。請騰出空間，再按一次。</translation>
    </message>
    <message>
        <source>这个文件夹不能写入:{path}。什么都没有丢;请换一个。</source>
        <translation>這個資料夾不能寫入：{path}。什麼都沒有遺失；請換一個。</translation>
    </message>
    <message>
        <source>这个文件读不出来:{path}。什么都没有改动。</source>
        <translation>這個檔案讀不出來：{path}。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>电脑没能保存这一条({detail});以前的都在。请再试一次。</source>
        <translation>電腦沒能儲存這一筆（{detail}）；先前的都在。請再試一次。</translation>
    </message>
    <message>
        <source>这把恢复密钥打不开数据文件夹。什么都没有改动。</source>
        <translation>這把復原金鑰打不開資料夾。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>U 盘已满,未写入:{path}。记录都在本机,请换一个 U 盘再试。</source>
        <translation>隨身碟已滿，沒有寫入：{path}。紀錄都在本機，請換一個隨身碟再試。</translation>
    </message>
    <message>
        <source>写到一半 U 盘不见了:{path}。记录都在本机,请插好再试。</source>
        <translation>寫到一半隨身碟不見了：{path}。紀錄都在本機，請插好再試。</translation>
    </message>
    <message>
        <source>已按您的意思停下。之前完成的都保留。</source>
        <translation>已依您的意思停止。之前完成的都保留。</translation>
    </message>
    <message>
        <source>社区代码是 12 位数字;输入的是 {given}。</source>
        <translation>社區代碼是 12 位數字；輸入的是 {given}。</translation>
    </message>
    <message>
        <source>请填写社区名称。</source>
        <translation>請填寫社區名稱。</translation>
    </message>
    <message>
        <source>这不是能读的 Excel 或 CSV 文件:{path}。什么都没有改动。</source>
        <translation>這不是能讀取的 Excel 或 CSV 檔案：{path}。什麼都沒有更動。</translation>
    </message>
    <message>
        <source>工作表 {sheet} 里找不到表头(姓名,以及房号或楼栋)。没有从中导入任何内容。</source>
        <translation>工作表 {sheet} 裡找不到標題列（姓名，以及房号或楼栋）。沒有從中匯入任何內容。</translation>
    </message>
    <message>
        <source>文件里没有工作表 {sheet}。有的是:{present}。</source>
        <translation>檔案裡沒有工作表 {sheet}。有的是：{present}。</translation>
    </message>
    <message>
        <source>卡口代码是 1 至 8 位字母、数字或连字符;输入的是 {given}。</source>
        <translation>管制站代碼是 1 至 8 位字母、數字或連字號；輸入的是 {given}。</translation>
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
        <translation>PIN 碼不對，請再輸入一次。</translation>
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
        <translation>{given}… 太長，最多 {longest} 個字。什麼都沒有更動。</translation>
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
        <source>{given} 不是证号;证号像这样:03-000123-4。</source>
        <translation>{given} 不是證號；證號像這樣：03-000123-4。</translation>
    </message>
    <message>
        <source>本终端不能发这种证。</source>
        <translation>本終端機不能發這種證。</translation>
    </message>
    <message>
        <source>还没有登记终端,下发包没有人能读。请先添加一台登记终端。</source>
        <translation>還沒有登記終端機，沒有人能讀發布檔。請先新增一台登記終端機。</translation>
    </message>
    <message>
        <source>本机时间是 {given},早于本终端启用之时。请先校准日期和时间再发证;通行照常登记。</source>
        <translation>本機時間是 {given}，早於本終端機啟用之時。請先校準日期和時間再發證；通行照常登記。</translation>
    </message>
    <message>
        <source>本终端的证书已到期,不能再发证;照常登记。请社区换一个启用包。</source>
        <translation>本終端機的憑證已到期，不能再發證；照常登記。請社區換一個啟用檔。</translation>
    </message>
    <message>
        <source>本终端发的证最长 {days} 天。</source>
        <translation>本終端機發的證最長 {days} 天。</translation>
    </message>
    <message>
        <source>没有符合条件的居民,没有可打印的。</source>
        <translation>沒有符合條件的住戶，沒有可列印的。</translation>
    </message>
    <message>
        <source>打印字体里没有这些字:{characters}。没有打印。</source>
        <translation>列印字型裡沒有這些字：{characters}。沒有列印。</translation>
    </message>
    <message>
        <source>报表存为 .xlsx、.csv 或 .pdf;{given} 都不是。</source>
        <translation>報表存為 .xlsx、.csv 或 .pdf；{given} 都不是。</translation>
    </message>
    <message>
        <source>报表模板 {path} 用不了:{detail}。没有生成报表。</source>
        <translation>報表範本 {path} 無法使用：{detail}。沒有產生報表。</translation>
    </message>
    <message>
        <source>{path} 里有别的文件。请另选一个文件夹。</source>
        <translation>{path} 裡有別的檔案。請另選一個資料夾。</translation>
    </message>
    <message>
        <source>{given} 不像读数:36.6 请输 366,范围 30.0 至 43.0。</source>
        <translation>{given} 不像讀數：36.6 請輸 366（30.0 至 43.0）。</translation>
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
        <translation>第 {line} 列不是紀錄：{detail}。</translation>
    </message>
    <message>
        <source>这不是启用包,或文件不完整。请向社区办公室再要一份。</source>
        <translation>這不是啟用檔，或檔案不完整。請向社區辦公室再要一份。</translation>
    </message>
    <message>
        <source>启用码不对。请向社区办公室再问一次那 12 位数字。</source>
        <translation>啟用碼不對。請向社區辦公室再問一次那 12 位數字。</translation>
    </message>
    <message>
        <source>这不是上报包或下发包:{path}。</source>
        <translation>這不是回報檔或發布檔：{path}。</translation>
    </message>
    <message>
        <source>文件不完整。请从原处再拷一次。</source>
        <translation>檔案不完整。請從原處再複製一次。</translation>
    </message>
    <message>
        <source>文件在路上损坏了({detail})。请从原处再拷一次。</source>
        <translation>檔案在途中損壞了（{detail}）。請從原處再複製一次。</translation>
    </message>
    <message>
        <source>这个文件需要更新版本的程序({detail})。</source>
        <translation>這個檔案需要較新版本的程式（{detail}）。</translation>
    </message>
    <message>
        <source>这个文件的方向反了:上报包给社区,下发包给卡口。</source>
        <translation>這個檔案的方向反了：回報檔給社區，發布檔給管制站。</translation>
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
        <translation>簽章不符：檔案簽發之後被改過。</translation>
    </message>
    <message>
        <source>这个文件不是发给这里的,打不开。</source>
        <translation>這個檔案不是發給這裡的，打不開。</translation>
    </message>
    <message>
        <source>文件太大,超过了允许的大小。</source>
        <translation>檔案太大，超過了允許的大小。</translation>
    </message>
    <message>
        <source>里面的记录前后接不上:文件被改写过。</source>
        <translation>裡面的紀錄前後接不上：檔案被改寫過。</translation>
    </message>
    <message>
        <source>{station} 号终端第 {seq} 条与已收到的不同。文件已另存,请人工查看。</source>
        <translation>{station} 號終端機第 {seq} 筆與已收到的不同。檔案已另存，請人工查看。</translation>
    </message>
    <message>
        <source>该终端在第 {cutoff} 条之后已停用;这个文件超出了它。</source>
        <translation>該終端機在第 {cutoff} 筆之後已停用；這個檔案超出了它。</translation>
    </message>
    <message>
        <source>已有更新的名册(第 {held} 版)在用;这一份是第 {given} 版。</source>
        <translation>已有較新的名冊（第 {held} 版）在使用；這一份是第 {given} 版。</translation>
    </message>
    <message>
        <source>{path} 里没有 {kind} 文件。</source>
        <translation>{path} 裡沒有 {kind} 檔案。</translation>
    </message>
    <message>
        <source>这不是管控规则文件:{detail}。现行规则没有改动。</source>
        <translation>這不是管制規則檔案：{detail}。現行規則沒有更動。</translation>
    </message>
    <message>
        <source>规则不能启用:{detail}。</source>
        <translation>規則不能啟用：{detail}。</translation>
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
        <source>导出(回车)</source>
        <translation>匯出（Enter）</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>正在匯出</translation>
    </message>
    <message>
        <source>已写入 {name}:第 {first}–{last} 条,{size} KB</source>
        <translation>已寫入 {name}：第 {first}–{last} 筆，{size} KB</translation>
    </message>
    <message>
        <source>已更新下发包 第 {version} 版:居民 {residents},新作废的证 {revoked}</source>
        <translation>已更新發布檔 第 {version} 版：住戶 {residents}，新作廢的證 {revoked}</translation>
    </message>
    <message>
        <source>下发包没有更新:{reason}</source>
        <translation>發布檔沒有更新：{reason}</translation>
    </message>
    <message>
        <source>没有更新的下发包。</source>
        <translation>沒有較新的發布檔。</translation>
    </message>
    <message>
        <source>社区已收到 1–{held},{n} 条未确认</source>
        <translation>社區已收到 1–{held}，{n} 筆未確認</translation>
    </message>
    <message>
        <source>社区还没有收到本终端的记录</source>
        <translation>社區還沒有收到本終端機的紀錄</translation>
    </message>
    <message>
        <source>社区缺 {gaps},这次会再给</source>
        <translation>社區缺 {gaps}，這次會再給</translation>
    </message>
    <message>
        <source>社区没有收下 {name}:{reason}</source>
        <translation>社區沒有收下 {name}：{reason}</translation>
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
        <source>没有规则</source>
        <translation>沒有規則</translation>
    </message>
    <message>
        <source>规则 第 {number} 号 至 {month}月{day}日</source>
        <translation>規則 {number} 至 {month}月{day}日</translation>
    </message>
    <message>
        <source>规则 第 {number} 号 至 {month}月{day}日 {time}</source>
        <translation>規則 {number} 至 {month}月{day}日 {time}</translation>
    </message>
    <message>
        <source>社区还没有收到,{n} 条未确认</source>
        <translation>社區未收到，{n} 待收</translation>
    </message>
    <message>
        <source>社区已收到 1–{held},{n} 条未确认</source>
        <translation>社區已收 1–{held}，{n} 待收</translation>
    </message>
    <message>
        <source>{office}({span})</source>
        <translation>{office}（{span}）</translation>
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
    <name>GateView</name>
    <message>
        <source>无证居民:输入 房号 3-1-501 / 姓名或首字母 / 电话尾号</source>
        <translation>無證住戶：輸入 房號 3-1-501 / 姓名或拼音字首 / 電話末碼</translation>
    </message>
    <message>
        <source>扫码,或输入 证号 / 房号 / 姓名首字母 / 电话尾号</source>
        <translation>掃描，或輸入 證號 / 房號 / 姓名拼音字首 / 電話末碼</translation>
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
    <name>Header</name>
    <message>
        <source>还没有人值守</source>
        <translation>還沒有人值班</translation>
    </message>
    <message>
        <source>值守 {name}  {time} 起</source>
        <translation>值班 {name}  {time} 起</translation>
    </message>
    <message>
        <source>方向:{word},按 {key} 改</source>
        <translation>方向：{word}，按 {key} 更改</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>按键</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>换人值守</source>
        <translation>換人值班</translation>
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
        <source>发证并打印</source>
        <translation>發證並列印</translation>
    </message>
    <message>
        <source>小票存到</source>
        <translation>紙本憑條存到</translation>
    </message>
    <message>
        <source>已发证 {serial},小票还没有打印:请再按一次。</source>
        <translation>已發證 {serial}，紙本憑條還沒有列印：請再按一次。</translation>
    </message>
    <message>
        <source>已发证 {serial}。小票:{path}</source>
        <translation>已發證 {serial}。紙本憑條：{path}</translation>
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
        <source>这个文件以前收过,没有再收。</source>
        <translation>這個檔案以前收過，沒有再收。</translation>
    </message>
    <message>
        <source>其中的记录都已收到。</source>
        <translation>其中的紀錄都已收到。</translation>
    </message>
    <message>
        <source>其中的记录与已收到的不一致,文件已单独存放,原有记录没有改动。请联系该终端核实。</source>
        <translation>其中的紀錄與已收到的不一致，檔案已單獨存放，原有紀錄沒有更動。請聯絡該終端機確認。</translation>
    </message>
    <message>
        <source>该终端已停用,文件里有停用以后的记录,没有收入。</source>
        <translation>該終端機已停用，檔案裡有停用以後的紀錄，沒有收入。</translation>
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
        <translation>A4 每頁十張，90×54 mm</translation>
    </message>
    <message>
        <source>A4 每页四张(80×120 毫米)</source>
        <translation>A4 每頁四張，80×120 mm</translation>
    </message>
    <message>
        <source>卡片每页一张(85.6×54 毫米)</source>
        <translation>卡片每頁一張，85.6×54 mm</translation>
    </message>
    <message>
        <source>已有出入证 {serial};要换证请先作废</source>
        <translation>已有出入證 {serial}；要換證請先作廢</translation>
    </message>
    <message>
        <source>小区名太长,二维码放不下:{dwelling};请改短</source>
        <translation>住宅區名稱太長，QR Code 放不下：{dwelling}；請改短</translation>
    </message>
    <message>
        <source>字库里没有这些字:{characters};请手写</source>
        <translation>字型裡沒有這些字：{characters}；請手寫</translation>
    </message>
    <message>
        <source>没有姓名,这一行不导入</source>
        <translation>沒有姓名，這一列不匯入</translation>
    </message>
    <message>
        <source>姓名太长,这一行不导入</source>
        <translation>姓名太長，這一列不匯入</translation>
    </message>
    <message>
        <source>没有房号,这一行不导入</source>
        <translation>沒有房號，這一列不匯入</translation>
    </message>
    <message>
        <source>房号看不懂(应像 3-1-501),这一行不导入</source>
        <translation>房號看不懂（應像 3-1-501），這一列不匯入</translation>
    </message>
    <message>
        <source>同一人已在前面出现,这一行不导入</source>
        <translation>同一人已在前面出現，這一列不匯入</translation>
    </message>
    <message>
        <source>证件号的校验位不对,照原样导入,请核对</source>
        <translation>證件號碼的檢查碼不對，照原樣匯入，請核對</translation>
    </message>
    <message>
        <source>证件号里的出生日期不存在,照原样导入,请核对</source>
        <translation>證件號碼裡的出生日期不存在，照原樣匯入，請核對</translation>
    </message>
    <message>
        <source>证件号的地区码不常见,照原样导入,请核对</source>
        <translation>證件號碼的地區碼不常見，照原樣匯入，請核對</translation>
    </message>
    <message>
        <source>这张工作表里没有找到表头(姓名和房号),整张没有读</source>
        <translation>這張工作表裡沒有找到標題列（姓名和房号），整張沒有讀取</translation>
    </message>
    <message>
        <source>证件号被表格软件改坏了,此人导入但没有证件号</source>
        <translation>證件號碼被試算表軟體改壞了，此人匯入但沒有證件號碼</translation>
    </message>
    <message>
        <source>电话看不懂,此人导入但没有电话</source>
        <translation>電話看不懂，此人匯入但沒有電話</translation>
    </message>
    <message>
        <source>收到 {good} 个,重复 {again} 个,未收 {refused} 个。</source>
        <translation>收到 {good} 個，重複 {again} 個，未收 {refused} 個。</translation>
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
        <translation>名冊檔案請一次拖一個，也不要和回報檔一起拖。</translation>
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
        <translation>PIN 碼，4 至 8 位數字，由本人輸入</translation>
    </message>
    <message>
        <source>再输一次 PIN</source>
        <translation>再輸入一次 PIN 碼</translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一样,请再输一次。</source>
        <translation>兩次輸入的 PIN 碼不一樣，請再輸入一次。</translation>
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
        <source>作废所选…</source>
        <translation>作廢所選…</translation>
    </message>
    <message>
        <source>查找:编号、持证人或房号 3-1-501</source>
        <translation>尋找：編號、持證人或房號 3-1-501</translation>
    </message>
    <message>
        <source>出入证登记</source>
        <translation>出入證登記</translation>
    </message>
    <message>
        <source>没有找到。请输完整的编号或房号,或持证人姓名中的字。</source>
        <translation>沒有找到。請輸入完整的編號或房號，或持證人姓名中的字。</translation>
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
        <source>将打印 {count:,} 人,不打印 {left_out:,} 人。</source>
        <translation>將列印 {count:,} 人，不列印 {left_out:,} 人。</translation>
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
        <source>{count:,} 张出入证已登记并写入 {file},末页是签收单。请打印后发放。</source>
        <translation>{count:,} 張出入證已登記並寫入 {file}，末頁是簽收單。請列印後發放。</translation>
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
        <translation>作廢 {count} 張出入證：{serials}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>、</translation>
    </message>
    <message>
        <source>已作废 {count} 张。请生成下发包交给卡口,卡口用上以后才会拦下。</source>
        <translation>已作廢 {count} 張。請產生發布檔交給管制站，管制站用上以後才會攔下。</translation>
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
        <translation>發證單位不明，或不是真的</translation>
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
        <source>名册上没有</source>
        <translation>名冊上沒有</translation>
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
    <name>PrintPanel</name>
    <message>
        <source>打印出入证</source>
        <translation>列印出入證</translation>
    </message>
    <message>
        <source>给谁:房号或姓名,空着是全部</source>
        <translation>給誰：房號或姓名，空著是全部</translation>
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
        <source>先核对</source>
        <translation>先核對</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>開啟所在資料夾</translation>
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
        <translation>請先按「先核對」：誰已有證、誰的名字印不出，會列在這裡。</translation>
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
        <source>给各终端的回执</source>
        <translation>給各終端機的回條</translation>
    </message>
    <message>
        <source>还没有收到任何终端的记录,这次没有回执。</source>
        <translation>還沒有收到任何終端機的紀錄，這次沒有回條。</translation>
    </message>
    <message>
        <source>一个下发包给所有卡口用:拷到每个 U 盘,卡口按 F11 时自动换上。</source>
        <translation>一個發布檔給所有管制站用：複製到每個隨身碟，管制站按 F11 時自動換上。</translation>
    </message>
</context>
<context>
    <name>PublishPresenter</name>
    <message>
        <source>第 {version} 版:居民 {residents:,} 人,作废的出入证 {revoked:,} 张,值守人员 {operators} 名,登记终端 {stations} 台。</source>
        <translation>第 {version} 版：住戶 {residents:,} 人，作廢的出入證 {revoked:,} 張，值班人員 {operators} 名，登記終端機 {stations} 台。</translation>
    </message>
    <message>
        <source>没有生效的管控规则:卡口只记录,不判断。</source>
        <translation>沒有生效的管制規則：管制站只記錄，不判斷。</translation>
    </message>
    <message>
        <source>管控规则第 {number} 号《{title}》,至 {until}。</source>
        <translation>管制規則第 {number} 號《{title}》，至 {until}。</translation>
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
        <translation>發布檔第 {version} 版已寫入 {file}：住戶 {residents:,} 人，作廢 {revoked:,} 張。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>没有带证,已按花名册核对</source>
        <translation>沒有帶證，已依名冊核對</translation>
    </message>
    <message>
        <source>花名册上没有,请联系楼栋长核实</source>
        <translation>名冊上沒有，請聯絡棟長確認</translation>
    </message>
    <message>
        <source>今天暂不外出,请联系社区</source>
        <translation>今天暫不外出，請聯絡社區</translation>
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
        <translation>沒有量到讀數，已記下</translation>
    </message>
    <message>
        <source>可以回家,会告知社区</source>
        <translation>可以回家，會告知社區</translation>
    </message>
    <message>
        <source>还没到时间,请再坐一会儿</source>
        <translation>還沒到時間，請再坐一會兒</translation>
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
        <translation>QR Code 讀不出來，請輸入證號</translation>
    </message>
    <message>
        <source>本终端的登记里没有这个证号</source>
        <translation>本終端機的登記裡沒有這個證號</translation>
    </message>
    <message>
        <source>只核对了证号,没有扫码</source>
        <translation>只核對了證號，沒有掃描</translation>
    </message>
    <message>
        <source>目前不接待来访</source>
        <translation>目前不接待訪客</translation>
    </message>
    <message>
        <source>没有生效的规则:只记录,不判断</source>
        <translation>沒有生效的規則：只記錄，不判斷</translation>
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
    <name>ReportPage</name>
    <message>
        <source>报表</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>日期(0–24 时)</source>
        <translation>日期（0–24 時）</translation>
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
        <translation>，數字與上一版不同，匯出時會附上差異</translation>
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
        <translation>有 {missing} 個管制站缺報，表中已寫明。</translation>
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
        <source>暂不外出</source>
        <translation>暫不外出</translation>
    </message>
    <message>
        <source>可以</source>
        <translation>可以</translation>
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
        <translation>作廢後不能復原。管制站用上下一個發布檔以後，這些證就不能再用。</translation>
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
        <source>查找:房号 3-1-501、姓名、拼音首字母、电话或证件后四位</source>
        <translation>尋找：房號 3-1-501、姓名、拼音字首、電話或證件後四碼</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>住戶</translation>
    </message>
    <message>
        <source>没有找到。请换一种写法,例如只输房号 3-1-501 或姓名。</source>
        <translation>沒有找到。請換一種寫法，例如只輸入房號 3-1-501 或姓名。</translation>
    </message>
    <message>
        <source>花名册还是空的。请按“导入花名册”,选社区现有的 Excel 或 CSV 文件。</source>
        <translation>名冊還是空的。請按「匯入名冊」，選社區現有的 Excel 或 CSV 檔案。</translation>
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
        <source>共 {compounds} 个小区,{households:,} 户,{residents:,} 人</source>
        <translation>共 {compounds} 個住宅區，{households:,} 戶，{residents:,} 人</translation>
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
        <translation>讀了 {sheets} 張工作表：可匯入 {good:,} 列；{problems} 處問題，其中 {fatal} 列不匯入；附註、合計等 {skipped} 列跳過。現在還沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>正在导入花名册</source>
        <translation>正在匯入名冊</translation>
    </message>
    <message>
        <source>花名册已导入:新增 {added:,} 人,更新 {changed:,} 人。</source>
        <translation>名冊已匯入：新增 {added:,} 人，更新 {changed:,} 人。</translation>
    </message>
    <message>
        <source>没有导入,花名册没有改动。</source>
        <translation>沒有匯入，名冊沒有更動。</translation>
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
        <source>发证</source>
        <translation>發證</translation>
    </message>
    <message>
        <source>改进出方向</source>
        <translation>改進出方向</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>离开,已输入的保留</source>
        <translation>離開，已輸入的保留</translation>
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
        <source>查找</source>
        <translation>尋找</translation>
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
        <translation>複製所選（姓名和號碼遮蔽）</translation>
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
        <source>编号或姓名</source>
        <translation>編號或姓名</translation>
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
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>社区卡口登记</source>
        <translation>社區管制站登記</translation>
    </message>
    <message>
        <source>这台电脑做什么用?</source>
        <translation>這台電腦做什麼用？</translation>
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
        <source>卡口与登记终端</source>
        <translation>管制站與登記終端機</translation>
    </message>
    <message>
        <source>值守人员</source>
        <translation>值班人員</translation>
    </message>
    <message>
        <source>还没有登记终端。请按“登记一台终端”,为卡口的电脑做一个启用包。</source>
        <translation>還沒有登記終端機。請按「登記一台終端機」，為管制站的電腦做一個啟用檔。</translation>
    </message>
    <message>
        <source>还没有值守人员。请按“加一名值守人员”,卡口才能有人登录。</source>
        <translation>還沒有值班人員。請按「加一名值班人員」，管制站才能有人登入。</translation>
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
        <source>{name} 已加入,编号 {number}。卡口用上下一个下发包以后就能登录。</source>
        <translation>{name} 已加入，編號 {number}。管制站用上下一個發布檔以後就能登入。</translation>
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
        <source>已停用</source>
        <translation>已停用</translation>
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
        <source>今日 进 {entries}  出 {exits}  未放行 {stopped}</source>
        <translation>今日 進 {entries}  出 {exits}  未放行 {stopped}</translation>
    </message>
    <message>
        <source>待复测 {n}</source>
        <translation>待複測 {n}</translation>
    </message>
    <message>
        <source>最早 {time},已 {span}</source>
        <translation>最早 {time}，已 {span}</translation>
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
        <translation>{name}（{station} 號機）缺第 {gaps} 筆紀錄，請它再匯出一次</translation>
    </message>
    <message>
        <source>未收 {file}:{why}</source>
        <translation>未收 {file}：{why}</translation>
    </message>
    <message>
        <source>昨日报表 9:00 前上报,还有 {left}</source>
        <translation>昨日報表 9:00 前陳報，還有 {left}</translation>
    </message>
    <message>
        <source>下发包第 {version} 版,{age}前生成</source>
        <translation>發布檔第 {version} 版，{age}前產生</translation>
    </message>
    <message>
        <source>第 1 步:导入花名册</source>
        <translation>第 1 步：匯入名冊</translation>
    </message>
    <message>
        <source>第 2 步:登记卡口终端</source>
        <translation>第 2 步：登記管制站終端機</translation>
    </message>
    <message>
        <source>第 3 步:加上值守人员</source>
        <translation>第 3 步：加上值班人員</translation>
    </message>
    <message>
        <source>第 4 步:打印出入证,然后生成下发包交给卡口</source>
        <translation>第 4 步：列印出入證，然後產生發布檔交給管制站</translation>
    </message>
    <message>
        <source>昨天以来收到 {files:,} 个上报包,新增 {records:,} 条记录</source>
        <translation>昨天以來收到 {files:,} 個回報檔，新增 {records:,} 筆紀錄</translation>
    </message>
    <message>
        <source>昨天以来还没有收到上报包</source>
        <translation>昨天以來還沒有收到回報檔</translation>
    </message>
    <message>
        <source>{stations} 台登记终端今天都已上报</source>
        <translation>{stations} 台登記終端機今天都已回報</translation>
    </message>
    <message>
        <source>昨日报表还没有上报,已过 9:00</source>
        <translation>昨日報表還沒有陳報，已過 9:00</translation>
    </message>
    <message>
        <source>昨日报表已导出,第 {version} 版</source>
        <translation>昨日報表已匯出，第 {version} 版</translation>
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
        <source>今天还有 {count} 台(共 {stations} 台)没有上报:{names}</source>
        <translation>今天還有 {count} 台（共 {stations} 台）沒有回報：{names}</translation>
    </message>
    <message>
        <source>没有生效的管控规则:卡口只记录,不判断</source>
        <translation>沒有生效的管制規則：管制站只記錄，不判斷</translation>
    </message>
    <message>
        <source>管控规则 {moment} 到期</source>
        <translation>管制規則 {moment} 到期</translation>
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
    <name>Work</name>
    <message>
        <source>上一件事还没有做完,请稍候,或先按“停止”。</source>
        <translation>上一件事還沒有做完，請稍候，或先按「停止」。</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>新口令,至少 8 个字</source>
        <translation>新密碼，至少 8 個字</translation>
    </message>
    <message>
        <source>再输一次口令</source>
        <translation>再輸入一次密碼</translation>
    </message>
    <message>
        <source>口令太短:至少 8 个字。</source>
        <translation>密碼太短：至少 8 個字。</translation>
    </message>
    <message>
        <source>两次输入的口令不一样,请再输一次。</source>
        <translation>兩次輸入的密碼不一樣，請再輸入一次。</translation>
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
        <translation>啟用檔（.ckk）</translation>
    </message>
    <message>
        <source>启用码,12 位数字</source>
        <translation>啟用碼，12 位數字</translation>
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
        <translation>社區代碼，12 位數字</translation>
    </message>
    <message>
        <source>建立办公室</source>
        <translation>建立辦公室</translation>
    </message>
</context>
</TS>
