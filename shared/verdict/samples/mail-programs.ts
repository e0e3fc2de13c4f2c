import { seen } from './sample.ts'
import type { Sample } from './sample.ts'
import { MORE_SOURCES as SOURCES } from './sources.ts'

/** Further programs in which people read mail: Outlook of 2010 to 2025, Thunderbird, telephones’ mail apps. */
export const mailPrograms: readonly Sample[] = [
  ...seen('recipient', 'outlook', SOURCES.yauaaMail, {
    'Outlook 2013 on Windows 10': 'Microsoft Office/15.0 (Windows NT 10.0; Microsoft Outlook 15.0.5059; Pro)',
    'Outlook 2013 on Windows 8': 'Microsoft Office/15.0 (Windows NT 6.2; Microsoft Outlook 15.0.4420; Pro)',
    'Outlook 2016 of 2017': 'Microsoft Office/16.0 (Microsoft Outlook 16.0.8241; Pro)',
    'Outlook 2019': 'Microsoft Office/16.0 (Microsoft Outlook 16.0.10827; Pro)',
    'Outlook 365 of 2020': 'Microsoft Office/16.0 (Microsoft Outlook 16.0.13110; Pro)',
    'Outlook 365 of 2020, two names in one':
      'Microsoft Office/16.0 (Microsoft Outlook 16.0.13110; Pro), Mozilla/4.0 (compatible; ms-office; MSOffice 16)',
    'Outlook 2016 by Trident’s name, without ms-office':
      'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.4266)',
    'Outlook 2016 by Trident’s name':
      'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; .NET4.0E; .NET CLR 2.0.50727; .NET CLR 3.0.30729; .NET CLR 3.5.30729; Microsoft Outlook 16.0.5056; ms-office; MSOffice 16)',
    'Outlook 2019 with its name four times':
      'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 10.0; Win64; x64; Trident/7.0; Microsoft Outlook 16.0.10363; Microsoft Outlook 16.0.10363; Microsoft Outlook 16.0.10363; Microsoft Outlook 16.0.10363; ms-office; MSOffice 16)',
    'Outlook 2019 as Internet Explorer 10':
      'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 10.0; Win64; x64; Trident/7.0; Microsoft Outlook 16.0.10364; ms-office; MSOffice 16)',
    'Outlook 2019 as Internet Explorer 10, without ms-office':
      'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 10.0; Win64; x64; Trident/7.0; Microsoft Outlook 16.0.10366)',
    'Windows Live Mail on a Lenovo':
      'Outlook-Express/7.0 (MSIE 7.0; Windows NT 6.2; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; .NET CLR 2.0.50727; .NET CLR 3.0.30729; .NET CLR 3.5.30729; InfoPath.3; MALNJS; TmstmpExt)',
    'Windows Live Mail with InfoPath':
      'Outlook-Express/7.0 (MSIE 7.0; Windows NT 6.2; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; .NET CLR 2.0.50727; .NET CLR 3.0.30729; .NET CLR 3.5.30729; InfoPath.3; TmstmpExt)',
    'Outlook for Mac 16.24': 'MacOutlook/16.24.0.190412 (Intelx64 Mac OS X Version 10.15.6 (Build 19G73))',
    'Outlook for Mac 16.38': 'MacOutlook/16.38.20061401 (Intelx64 Mac OS X 10.15.6 (19G2021))',
    'Outlook for iOS 3.33': 'Outlook-iOS/711.2587062.prod.iphone (3.33.0)',
    'Outlook for iOS 4.57': 'Outlook-iOS/726.5856270.prod.iphone (4.57.0)',
    'Outlook for iOS or Android': 'Outlook-iOS-Android/1.0',
  }),
  ...seen('recipient', 'outlook', SOURCES.outlook2010, {
    'Outlook 2010 on Windows 7':
      'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.1; Trident/7.0; SLCC2; .NET CLR 2.0.50727; .NET CLR 3.5.30729; .NET CLR 3.0.30729; Media Center PC 6.0; .NET4.0C; .NET4.0E; Microsoft Outlook 14.0.7149; ms-office; MSOffice 14)',
  }),
  ...seen('recipient', 'outlook', SOURCES.outlook2010At64Bits, {
    'Outlook 2010 with Trident 4':
      'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.1; WOW64; Trident/4.0; SLCC2; .NET CLR 2.0.50727; .NET CLR 3.5.30729; .NET CLR 3.0.30729; InfoPath.3; .NET4.0C; .NET4.0E; Microsoft Outlook 14.0.7109; ms-office; MSOffice 14)',
  }),
  ...seen('recipient', 'outlook', SOURCES.outlook2013, {
    'Outlook 2013 with its name twice':
      'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.1; Trident/7.0; SLCC2; .NET CLR 2.0.50727; .NET CLR 3.5.30729; .NET CLR 3.0.30729; Media Center PC 6.0; InfoPath.2; .NET CLR 1.1.4322; Tablet PC 2.0; OfficeLiveConnector.1.5; OfficeLivePatch.1.3; .NET4.0C; .NET4.0E; CMLSATL; Microsoft Outlook 15.0.4719; Microsoft Outlook 15.0.4719; ms-office; MSOffice 15)',
  }),
  ...seen('recipient', 'outlook', SOURCES.outlook2016, {
    'Outlook 365 of 2018 on Windows 10':
      'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; .NET CLR 2.0.50727; .NET CLR 3.0.30729; .NET CLR 3.5.30729; Microsoft Outlook 16.0.9126; Microsoft Outlook 16.0.9126; ms-office; MSOffice 16)',
  }),
  ...seen('recipient', 'outlook', SOURCES.outlook2022, {
    'Outlook 365 of 2022': 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.15225; Pro)',
  }),
  ...seen('recipient', 'outlook', SOURCES.macOutlook15, {
    'Outlook for Mac 15.27': 'MacOutlook/15.27.0.161010 (Intelx64 Mac OS X Version 10.11.6 (Build 15G1108))',
  }),
  ...seen('recipient', 'outlook', SOURCES.macOutlook16, {
    'Outlook for Mac 16.12': 'MacOutlook/16.12.0.180401 (Intelx64 Mac OS X Version 10.12.6 (build 16G29))',
  }),
  ...seen('recipient', 'outlook', SOURCES.outlookForIos, {
    'Outlook for iOS 3.24.1': 'Outlook-iOS/709.2226530.prod.iphone (3.24.1)',
  }),
  ...seen('recipient', 'outlook', SOURCES.newOutlook, {
    'the new Outlook for Windows of 2023':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/117.0.0.0 Safari/537.36 Edg/117.0.2045.47 OneOutlook/1.2023.927.100',
  }),
  ...seen('recipient', 'outlook', SOURCES.isbotBrowsers, {
    'Windows Live Mail on Windows 7':
      'Outlook-Express/7.0 (MSIE 7.0; Windows NT 6.1; Trident/7.0; SLCC2; .NET CLR 2.0.50727; .NET CLR 3.5.30729; .NET CLR 3.0.30729; Media Center PC 6.0; OfficeLiveConnector.1.5; OfficeLivePatch.1.3; .NET4.0C; .NET4.0E; Tablet PC 2.0; TmstmpExt)',
  }),

  ...seen('recipient', 'thunderbird', SOURCES.yauaaMail, {
    'Thunderbird 2 on Linux':
      'Mozilla/5.0 (X11; U; Linux i686; en-US; rv:1.8.1.14) Gecko/20080505 Thunderbird/2.0.0.14',
    'Thunderbird 2 on Windows Vista':
      'Mozilla/5.0 (Windows; U; Windows NT 6.0; en-US; rv:1.8.1.19) Gecko/20081209 Thunderbird/2.0.0.19',
    'Thunderbird 3 with a calendar':
      'Mozilla/5.0 (Windows; U; Windows NT 5.1; cs; rv:1.9.1.8) Gecko/20100227 Lightning/1.0b1 Thunderbird/3.0.3',
    'Thunderbird 3 with ThunderBrowse':
      'Mozilla/5.0 (Windows; U; Windows NT 5.1; zh-CN; rv:1.9.2.8) Gecko/20100802 Lightning/1.0b2 Thunderbird/3.1.2 ThunderBrowse/3.3.2',
  }),
  ...seen('recipient', 'thunderbird', SOURCES.matomoMail, {
    'Icedove with a calendar':
      'Mozilla/5.0 (X11; Linux x86_64; rv:24.0) Gecko/20100101 Icedove/24.4.0 Lightning/2.6.5',
  }),
  ...seen('recipient', 'thunderbird', SOURCES.thunderbird31, {
    'Thunderbird 31': 'Mozilla/5.0 (Windows NT 6.1; WOW64; rv:31.0) Gecko/20100101 Thunderbird/31.7.0',
  }),
  ...seen('recipient', 'thunderbird', SOURCES.thunderbird38, {
    'Thunderbird 38 on Windows 7':
      'Mozilla/5.0 (Windows NT 6.1; WOW64; rv:38.0) Gecko/20100101 Thunderbird/38.0.1 Lightning/4.0.0.1',
    'Thunderbird 38 on a Mac':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.10; rv:38.0) Gecko/20100101 Thunderbird/38.0.1 Lightning/4.0.0.1',
  }),
  ...seen('recipient', 'thunderbird', SOURCES.thunderbird45, {
    'Thunderbird 45 on Windows 10':
      'Mozilla/5.0 (Windows NT 10.0; WOW64; rv:45.0) Gecko/20100101 Thunderbird/45.8.0',
    'Thunderbird 52 on Windows 10':
      'Mozilla/5.0 (Windows NT 10.0; WOW64; rv:52.0) Gecko/20100101 Thunderbird/52.2.1 Lightning/5.4.2.1',
  }),
  ...seen('recipient', 'thunderbird', SOURCES.thunderbird45OnWindows7, {
    'Thunderbird 45 on Windows 7': 'Mozilla/5.0 (Windows NT 6.1; rv:45.0) Gecko/20100101 Thunderbird/45.0',
    'Thunderbird 45 on a Mac':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.8; rv:45.0) Gecko/20100101 Thunderbird/45.0',
  }),
  ...seen('recipient', 'thunderbird', SOURCES.thunderbird52OnSolaris, {
    'Thunderbird 52 on Solaris': 'Mozilla/5.0 (X11; SunOS i86pc; rv:52.0) Gecko/20100101 Thunderbird/52.3.0',
  }),

  ...seen('recipient', 'thunderbird', SOURCES.seenOnDebian12, {
    'Thunderbird 153 on Debian 12':
      'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Thunderbird/153.7.0',
  }),

  ...seen('recipient', 'other-mail-program', SOURCES.seenOnDebian12, {
    'Claws Mail 4.1.1 with its Fancy plugin': 'Fancy Viewer',
  }),
  ...seen('recipient', 'other-mail-program', SOURCES.matomoMail, {
    'Airmail 1.3': 'Airmail 1.3.3 rv:237 (Macintosh; Mac OS X 10.9.2; en_US)',
  }),
  ...seen('recipient', 'other-mail-program', SOURCES.yahooApps, {
    'Yahoo Mail 1.3.9 on Android': 'YahooMobileMail/1.0 (Android Mail; 1.3.9) (inc;HTC;ADR6300;2.3.4/GRJ22)',
    'Yahoo Mail 3.0.5 on Android':
      'YahooMobileMail/1.0 (Android Mail; 3.0.5) (runnymede;HTC;Sensation XL with Beats Audio;4.0.3/IML74K)',
    'Yahoo Mail 1.3.8 on Android':
      'YahooMobile/1.0 (mail; 1.3.8.9816); (Linux; U; Android 2.3.4; htc_glacier Build/GINGERBREAD_MR1);',
    'Yahoo Mail 2.6.6 on Android':
      'YahooMobile/1.0 (mail; 2.6.6.1310803); (Linux; U; Android 4.0.3; htc_shooteru Build/ICE_CREAM_SANDWICH_MR1);',
  }),

  ...seen('recipient', 'apple-mail', SOURCES.browsersOf2026, {
    'Mail on an iPhone, iOS 18.7':
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  }),

  ...seen('recipient', 'android-app', SOURCES.yauaaMail, {
    'Outlook on a Galaxy S8':
      'Mozilla/5.0 (Linux; Android 9; SM-G950F Build/PPR1.180610.011; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.110 Mobile Safari/537.36',
  }),
  ...seen('recipient', 'android-app', SOURCES.browsersOf2026, {
    'an app on a Vivo, Android 15':
      'Mozilla/5.0 (Linux; Android 15; V2302 Build/AP3A.240905.015.A2_NONFCCS; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/153.0.8010.36 Mobile Safari/537.36',
    'an app on a Galaxy A15, Android 16':
      'Mozilla/5.0 (Linux; Android 16; SM-A155F Build/BP4A.251205.006; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/153.0.8010.36 Mobile Safari/537.36',
  }),
  ...seen('recipient', 'android-app', SOURCES.devicesTo2021, {
    'an app on a Huawei MediaPad':
      'Mozilla/5.0 (Linux; Android 8.0.0; BAH2-W19 Build/HUAWEIBAH2-W19; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/83.0.4103.106 Safari/537.36',
    'an app on a Huawei tablet':
      'Mozilla/5.0 (Linux; Android 9; SHT-AL09 Build/HUAWEISHT-AL09; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.90 Mobile Safari/537.36',
    'a mail app on a Huawei P40':
      'Mozilla/5.0 (Linux; Android 10; ELS-AN00 Build/HUAWEIELS-AN00; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.108 Mobile Safari/537.36 mailapp/6.0.0',
    'a mail app on an Honor':
      'Mozilla/5.0 (Linux; Android 10; CDY-AN90 Build/HUAWEICDY-AN90; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.108 Mobile Safari/537.36 mailapp/5.8.0',
    'an app on an LG G7':
      'Mozilla/5.0 (Linux; Android 9; LM-G710VM Build/PKQ1.181105.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/79.0.3945.136 Mobile Safari/537.36',
    'an app on a Mi Max 3':
      'Mozilla/5.0 (Linux; Android 9; MI MAX 3 Build/PKQ1.181007.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/79.0.3945.116 Mobile Safari/537.36',
    'an app on a Fire HD':
      'Mozilla/5.0 (Linux; Android 9; KFMAWI Build/PS7312; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/70.0.3538.110 Safari/537.36',
    'an app on a Lenovo Tab 2':
      'Mozilla/5.0 (Linux; Android 5.0.1; Lenovo TAB 2 A7-30HC Build/LRX21M; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/74.0.3729.157 Safari/537.36',
    'an app on an Honor 7':
      'Mozilla/5.0 (Linux; Android 6.0; PLK-L01 Build/HONORPLK-L01; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/79.0.3945.116 Mobile Safari/537.36',
  }),
]
