import type { Kind } from './kinds.ts'

/**
 * Who announces what, by number of autonomous system. Kept by hand; each number was held against the organisation's
 * name in the database that `npm run networks` reads (release of 2026-06-17), last on 2026-11-24. What a network is for
 * is from its owner's own words, where no other source is named.
 */
export interface Named {
  kind: Kind
  /** Its own short name, as a person would know it. */
  owner: string
  /** What the organisation that the number is registered to is called. */
  organisation: RegExp
  /** Whether others, who are something else, are called so too: then the name alone tells nothing. */
  sharesName?: true
  asns: readonly number[]
}

const mailServices: readonly Named[] = [
  {
    kind: 'google',
    owner: 'Google',
    organisation: /^google (?:llc|ireland|switzerland|singapore)/i,
    asns: [15169, 36040, 36383, 36384, 36385, 36411, 41264, 43515, 45566, 395973],
  },
  { kind: 'apple', owner: 'Apple', organisation: /^apple (?:inc|distribution)/i, asns: [714, 6185, 31128] },
  {
    // Akamai announces nothing but the relay's addresses from it (Sattler et al., IMC 2022, doi 10.1145/3517745.3561426).
    kind: 'apple',
    owner: 'iCloud Private Relay',
    organisation: /^akamai/i,
    asns: [36183],
  },
  {
    kind: 'microsoft',
    owner: 'Microsoft',
    organisation: /^microsoft\b|^skype\b/i,
    asns: [
      3598, 5761, 8068, 8069, 8070, 8071, 8075, 12076, 17144, 30520, 35106, 45139, 46182, 54396, 58862, 59067,
      63314, 198097, 200517,
    ],
  },
  {
    // Not Yahoo Japan, which is another company.
    kind: 'yahoo',
    owner: 'Yahoo',
    organisation: /^oath\b|^yahoo\b(?! japan)/i,
    asns: [
      5779, 6992, 7233, 7280, 10229, 10230, 10310, 10880, 14196, 14776, 14777, 14778, 14779, 14780, 15635,
      16515, 18293, 23663, 23879, 23880, 23926, 24376, 24506, 26101, 28122, 34010, 36088, 36229, 36646, 36647,
      36752, 38072, 39995, 42173, 43428, 45863, 45915, 56173, 203070, 203219, 203220, 265584, 393245,
    ],
  },
]

// Their proxies give a browser's name, or one that was never published (proton.me/support/email-tracker-protection and
// proxy.imgsmail.ru in Mail.ru's own pages, read 2026-11-24).
const otherMailServices: readonly Named[] = [
  { kind: 'mail-service', owner: 'Proton', organisation: /^proton ag/i, asns: [62371] },
  { kind: 'mail-service', owner: 'Mail.ru', organisation: /^(?:llc )?vk\b|mail\.ru/i, asns: [47764] },
]

const gateways: readonly Named[] = [
  { kind: 'gateway', owner: 'Proofpoint', organisation: /proofpoint/i, asns: [13916, 22843, 26211, 52129] },
  {
    kind: 'gateway',
    owner: 'Mimecast',
    organisation: /mimecast/i,
    asns: [30031, 33538, 37235, 39588, 42427, 60492, 136792, 208638, 397726],
  },
  { kind: 'gateway', owner: 'Cisco IronPort', organisation: /ironport/i, asns: [16417, 30215, 30238, 40427] },
  { kind: 'gateway', owner: 'Barracuda', organisation: /barracuda/i, asns: [15324] },
  {
    // 21345 is MessageLabs', by now in the name of another company of Broadcom's.
    kind: 'gateway',
    owner: 'Symantec Email Security.cloud',
    organisation: /symantec|messagelabs|^ca technology r&d/i,
    asns: [7583, 21345],
  },
  { kind: 'gateway', owner: 'Trend Micro', organisation: /trend ?micro/i, asns: [16880, 132229] },
  { kind: 'gateway', owner: 'Sophos', organisation: /sophos/i, asns: [58976, 399342] },
  { kind: 'gateway', owner: 'Trellix', organisation: /trellix|fireeye/i, asns: [17330, 46484] },
  {
    kind: 'gateway',
    owner: 'Hornetsecurity',
    organisation: /hornetsecurity|antispameurope/i,
    asns: [401943],
  },
  {
    kind: 'gateway',
    owner: 'Fortinet',
    organisation: /^fortinet (?:inc|sarl)/i,
    asns: [40934, 53928, 200589],
  },
  {
    kind: 'gateway',
    owner: 'Check Point',
    organisation: /^check ?point software|avanan/i,
    asns: [25046, 30343, 31997, 32106, 40344, 153913, 398391, 400883],
  },
  { kind: 'gateway', owner: 'Zix AppRiver', organisation: /^zix\b|appriver/i, asns: [13380, 53780, 59519] },
  { kind: 'gateway', owner: 'Spamhaus', organisation: /spamhaus|^deteque/i, asns: [54054] },
  { kind: 'gateway', owner: 'Retarus', organisation: /retarus/i, asns: [48328] },
  { kind: 'gateway', owner: 'Cyren', organisation: /\bcyren\b/i, asns: [12441, 59657, 61234] },
  { kind: 'gateway', owner: 'Kaspersky', organisation: /kaspersky/i, asns: [41983, 200107, 209030] },
  { kind: 'gateway', owner: 'ESET', organisation: /^eset\b/i, asns: [50881, 64198] },
  { kind: 'gateway', owner: 'Dr.Web', organisation: /^doctor web\b/i, asns: [49238, 59446] },
  { kind: 'gateway', owner: 'Bitdefender', organisation: /bitdefender/i, asns: [43839, 44418] },
  { kind: 'gateway', owner: 'Webroot', organisation: /^webroot\b/i, asns: [26250, 34523] },
  { kind: 'gateway', owner: 'WithSecure', organisation: /withsecure/i, asns: [19891] },
  { kind: 'gateway', owner: 'Abnormal', organisation: /^abnormal inc/i, asns: [20317] },
  { kind: 'gateway', owner: 'SonicWall', organisation: /sonicwall/i, asns: [23472, 30021, 132711] },
  { kind: 'gateway', owner: 'WatchGuard', organisation: /watchguard/i, asns: [46501] },
  { kind: 'gateway', owner: 'N-able', organisation: /^n-able\b|spamexperts/i, asns: [43054] },
  { kind: 'gateway', owner: 'Netcraft', organisation: /^netcraft (?:ltd|australia)/i, asns: [24565, 212329] },
]

// Forcepoint and Skyhigh scan mails too, from the same numbers: a person may be behind them.
const webGateways: readonly Named[] = [
  {
    kind: 'web-gateway',
    owner: 'Zscaler',
    organisation: /zscaler/i,
    asns: [22616, 53444, 53813, 62044, 62907],
  },
  { kind: 'web-gateway', owner: 'Netskope', organisation: /netskope/i, asns: [55256] },
  { kind: 'web-gateway', owner: 'Cisco Umbrella', organisation: /opendns/i, asns: [25605, 36692] },
  {
    kind: 'web-gateway',
    owner: 'Palo Alto Networks',
    organisation: /^palo alto networks/i,
    asns: [2763, 54538, 64280, 396421],
  },
  {
    // GCP-ENTERPRISE-USER-TRAFFIC: Google carries it, the addresses are mostly Palo Alto Networks' (137.83, 134.238, 208.127).
    kind: 'web-gateway',
    owner: 'Prisma Access',
    organisation: /^google llc/i,
    sharesName: true,
    asns: [394089],
  },
  {
    kind: 'web-gateway',
    owner: 'Forcepoint',
    organisation: /forcepoint|websense/i,
    asns: [7598, 13448, 42465, 43251, 44444],
  },
  { kind: 'web-gateway', owner: 'iboss', organisation: /^iboss\b/i, asns: [137922, 202276, 396253] },
  {
    kind: 'web-gateway',
    owner: 'Skyhigh',
    organisation: /skyhigh|^musarubra\b/i,
    asns: [14600, 203724, 205272],
  },
  { kind: 'web-gateway', owner: 'Menlo Security', organisation: /^menlo security/i, asns: [62654] },
  { kind: 'web-gateway', owner: 'Cato', organisation: /^cato networks/i, asns: [13150, 138627] },
  { kind: 'web-gateway', owner: 'Check Point SASE', organisation: /^check point sse/i, asns: [213176] },
]

const cdns: readonly Named[] = [
  {
    kind: 'cdn',
    owner: 'Cloudflare',
    organisation: /^cloudflare\b/i,
    asns: [13335, 14789, 132892, 139242, 202623, 203898, 209242, 394536, 395747, 400095],
  },
  {
    // Without 63949 (Linode) and 36183 (Apple's relay).
    kind: 'cdn',
    owner: 'Akamai',
    organisation: /^akamai (?:technologies|international)|^prolexic/i,
    asns: [
      12222, 16625, 17204, 18680, 18717, 20940, 21342, 24319, 26008, 31108, 31984, 32787, 33047, 33905, 34164,
      35204, 35994, 36029, 43639, 49846, 55770, 200005, 213120, 393234, 393560,
    ],
  },
  { kind: 'cdn', owner: 'Fastly', organisation: /^fastly\b/i, asns: [54113] },
  { kind: 'cdn', owner: 'Imperva', organisation: /imperva|incapsula/i, asns: [14960, 19551, 62571] },
  { kind: 'cdn', owner: 'Sucuri', organisation: /^sucuri\b/i, asns: [30148] },
  {
    kind: 'cdn',
    owner: 'Edgio',
    organisation: /edgecast|edgio|^limelight/i,
    asns: [14210, 15133, 22822, 23059, 26506, 37277, 38622, 55429],
  },
  { kind: 'cdn', owner: 'Bunny', organisation: /^bunnyway\b/i, asns: [200325] },
  { kind: 'cdn', owner: 'CDN77', organisation: /^datacamp limited/i, sharesName: true, asns: [60068] },
  {
    kind: 'cdn',
    owner: 'Gcore',
    organisation: /^g-?core labs/i,
    sharesName: true,
    asns: [59245, 199524, 210559],
  },
  { kind: 'cdn', owner: 'DDoS-Guard', organisation: /^ddos-guard/i, asns: [49612, 57724] },
  {
    kind: 'cdn',
    owner: 'Qrator',
    organisation: /^qrator\b|^hll llc/i,
    asns: [51115, 59467, 197068, 200449, 209671, 211112],
  },
  { kind: 'cdn', owner: 'StormWall', organisation: /^stormwall\b/i, asns: [59796] },
  { kind: 'cdn', owner: 'Servicepipe', organisation: /^servicepipe\b/i, asns: [201706] },
  { kind: 'cdn', owner: 'Radware', organisation: /^radware\b/i, asns: [15823, 25773, 48851, 198949, 213232] },
  {
    kind: 'cdn',
    owner: 'Vercara',
    organisation: /^vercara\b|^neustar security/i,
    asns: [12008, 19905, 19911, 134476, 399153, 399163, 399169],
  },
  { kind: 'cdn', owner: 'Link11', organisation: /^link11\b/i, asns: [34309] },
  { kind: 'cdn', owner: 'CacheFly', organisation: /^cachefly\b/i, asns: [30081] },
  { kind: 'cdn', owner: 'CDNetworks', organisation: /^cdnetworks\b/i, asns: [36408, 38107] },
  { kind: 'cdn', owner: 'Edgenext', organisation: /^edgenext\b/i, asns: [139057, 149981] },
  { kind: 'cdn', owner: 'KeyCDN', organisation: /^proinity\b/i, asns: [44239] },
  { kind: 'cdn', owner: 'Medianova', organisation: /^medianova\b/i, asns: [21245] },
  { kind: 'cdn', owner: 'CDNvideo', organisation: /^cdnvideo\b/i, asns: [57363] },
  {
    kind: 'cdn',
    owner: 'ArvanCloud',
    organisation: /^arvancloud\b|noyan abr arvan/i,
    asns: [57568, 202468, 205585, 208006],
  },
  { kind: 'cdn', owner: 'Azion', organisation: /^azion\b/i, asns: [52580] },
  {
    // What Google uses these few for is not known.
    kind: 'cdn',
    owner: 'Google (unclear)',
    organisation: /^google llc/i,
    sharesName: true,
    asns: [33715, 394507, 394639, 396178],
  },
  { kind: 'cdn', owner: 'Tailscale', organisation: /^tailscale\b/i, asns: [400476] },
]

const hosting: readonly Named[] = [
  {
    kind: 'hosting',
    owner: 'Amazon',
    organisation: /^amazon(?:\.com\b| data services| technologies)(?! tech)/i,
    asns: [801, 7224, 8987, 9059, 14618, 16509, 21664, 36263, 62785, 214101, 400098, 401395],
  },
  {
    kind: 'hosting',
    owner: 'Google Cloud',
    organisation: /^google (?:llc|cloud|asia)/i,
    asns: [16550, 19527, 139070, 139190, 214609, 214611, 396982],
  },
  { kind: 'hosting', owner: 'DigitalOcean', organisation: /digitalocean/i, asns: [14061, 46652, 393406] },
  { kind: 'hosting', owner: 'OVHcloud', organisation: /^ovh\b/i, asns: [16276, 35540] },
  { kind: 'hosting', owner: 'Hetzner', organisation: /^hetzner\b/i, asns: [24940, 212317, 213230, 215859] },
  { kind: 'hosting', owner: 'Linode', organisation: /^linode\b|^akamai/i, asns: [48337, 63949] },
  {
    kind: 'hosting',
    owner: 'Vultr',
    organisation: /^the constant company/i,
    asns: [11508, 20473, 46407, 54094],
  },
  {
    kind: 'hosting',
    owner: 'Oracle Cloud',
    organisation: /^oracle corporation/i,
    asns: [31898, 14544, 20054, 54253],
  },
  {
    kind: 'hosting',
    owner: 'Alibaba Cloud',
    organisation: /alibaba (?:\(us\)|advertising|cloud)/i,
    asns: [37963, 45102, 134963],
  },
  {
    kind: 'hosting',
    owner: 'Tencent Cloud',
    organisation: /tencent/i,
    asns: [45090, 132203, 132591, 133478],
  },
  {
    kind: 'hosting',
    owner: 'Huawei Cloud',
    organisation: /^huawei (?:cloud|international)|^hipl-as-ap/i,
    asns: [55990, 131444, 136907, 141180, 149167, 151610],
  },
  { kind: 'hosting', owner: 'UCloud', organisation: /^ucloud\b/i, asns: [135377] },
  { kind: 'hosting', owner: 'Baidu Cloud', organisation: /baidu netcom/i, asns: [38365, 55967] },
  { kind: 'hosting', owner: 'Kaopu Cloud', organisation: /^kaopu cloud/i, asns: [58854, 138915] },
  { kind: 'hosting', owner: 'Naver Cloud', organisation: /^naver cloud/i, asns: [23576] },
  { kind: 'hosting', owner: 'IBM Cloud', organisation: /^ibm cloud/i, asns: [36351] },
  { kind: 'hosting', owner: 'Scaleway', organisation: /scaleway/i, asns: [12876, 29447, 54265, 202023] },
  { kind: 'hosting', owner: 'Contabo', organisation: /^contabo\b/i, asns: [40021, 51167, 141995] },
  {
    kind: 'hosting',
    owner: 'Leaseweb',
    organisation: /^leaseweb\b/i,
    asns: [
      7203, 16265, 19148, 27411, 28753, 30633, 32613, 38930, 59253, 60626, 60781, 133752, 134351, 136988,
      205544, 393886, 394380, 395954, 396190, 396362,
    ],
  },
  { kind: 'hosting', owner: 'M247', organisation: /^m247\b/i, asns: [9009, 16247, 33970, 42973, 51332] },
  { kind: 'hosting', owner: 'Datacamp', organisation: /^datacamp limited/i, asns: [211612, 212238] },
  { kind: 'hosting', owner: 'Gcore Cloud', organisation: /^g-?core labs/i, asns: [202422] },
  {
    kind: 'hosting',
    owner: 'HostPapa',
    organisation: /^hostpapa\b/i,
    asns: [9115, 11989, 23273, 36352, 40092, 54290, 394738],
  },
  {
    kind: 'hosting',
    owner: 'GoDaddy',
    organisation: /^godaddy\b|^host europe\b/i,
    asns: [8972, 20773, 21499, 26496, 34011, 44273, 398101, 398787, 400754],
  },
  {
    kind: 'hosting',
    owner: 'Rackspace',
    organisation: /^rackspace\b/i,
    asns: [12200, 15395, 19994, 24867, 27357, 33070, 33439, 39921, 45187, 54636, 58683],
  },
  { kind: 'hosting', owner: 'IONOS', organisation: /^ionos\b/i, asns: [8560] },
  { kind: 'hosting', owner: 'Strato', organisation: /^strato ag/i, asns: [6724] },
  {
    kind: 'hosting',
    owner: 'Aruba Cloud',
    organisation: /^aruba s\.p\.a/i,
    asns: [31034, 199653, 199883, 200185, 202613, 205727, 213224],
  },
  { kind: 'hosting', owner: 'UpCloud', organisation: /^upcloud\b/i, asns: [25697, 202053] },
  {
    kind: 'hosting',
    owner: 'Kamatera',
    organisation: /^kamatera\b/i,
    asns: [36007, 41436, 54913, 64022, 204548, 210329, 215728, 396948, 396949],
  },
  { kind: 'hosting', owner: 'Hostinger', organisation: /^hostinger\b/i, asns: [47583, 204915] },
  { kind: 'hosting', owner: 'Yandex Cloud', organisation: /^yandex\.cloud/i, asns: [200350, 210656, 215013] },
  { kind: 'hosting', owner: 'Selectel', organisation: /selectel/i, asns: [49505, 50340, 61976, 198652] },
  { kind: 'hosting', owner: 'Timeweb', organisation: /timeweb/i, asns: [9123, 51789, 204427, 210976] },
  { kind: 'hosting', owner: 'Reg.ru', organisation: /reg\.ru/i, asns: [49352, 197695] },
  { kind: 'hosting', owner: 'Beget', organisation: /^beget\b/i, asns: [198610] },
  { kind: 'hosting', owner: 'Cloud.ru', organisation: /cloud\.ru/i, asns: [208677] },
  { kind: 'hosting', owner: 'SprintHost', organisation: /^sprinthost/i, asns: [35278] },
  { kind: 'hosting', owner: 'Aeza', organisation: /^aeza\b/i, asns: [210644, 216246] },
  { kind: 'hosting', owner: 'AlexHost', organisation: /^alexhost\b/i, asns: [200019] },
  { kind: 'hosting', owner: 'Hostkey', organisation: /^hostkey\b/i, asns: [50867, 57043, 395839] },
  { kind: 'hosting', owner: 'netcup', organisation: /^netcup\b/i, asns: [197540, 214996] },
  { kind: 'hosting', owner: 'PlusServer', organisation: /^plusserver\b/i, asns: [6659, 61157] },
  {
    kind: 'hosting',
    owner: 'WIIT',
    organisation: /^wiit\b|^myloc\b/i,
    asns: [15960, 24961, 39519, 41412, 42263, 204093, 205411],
  },
  { kind: 'hosting', owner: 'aurologic', organisation: /^aurologic\b/i, asns: [30823] },
  { kind: 'hosting', owner: 'ZAP-Hosting', organisation: /^zap-hosting\b/i, asns: [206996] },
  { kind: 'hosting', owner: 'Infomaniak', organisation: /^infomaniak\b/i, asns: [29222] },
  { kind: 'hosting', owner: 'Exoscale', organisation: /^akenes\b/i, asns: [61098] },
  {
    kind: 'hosting',
    owner: 'Worldstream',
    organisation: /^worldstream\b/i,
    asns: [8315, 25525, 28836, 49981, 265825],
  },
  { kind: 'hosting', owner: 'NForce', organisation: /^nforce\b/i, asns: [43350, 64437] },
  { kind: 'hosting', owner: 'Serverius', organisation: /serverius/i, asns: [50673, 208685, 211895] },
  { kind: 'hosting', owner: 'i3D.net', organisation: /^i3d\.net/i, asns: [49544] },
  {
    kind: 'hosting',
    owner: 'Cherry Servers',
    organisation: /cherry servers/i,
    asns: [16125, 59642, 204770, 210162, 213896, 214159, 216444],
  },
  {
    kind: 'hosting',
    owner: 'Clouvider',
    organisation: /^clouvider\b/i,
    asns: [62240, 202791, 202792, 206136, 206822, 207019, 207158, 214578, 401881],
  },
  { kind: 'hosting', owner: 'GleSYS', organisation: /^glesys\b/i, asns: [35382, 42708, 43948, 49282] },
  { kind: 'hosting', owner: 'Combell', organisation: /^combell\b/i, asns: [34762] },
  { kind: 'hosting', owner: 'Mevspace', organisation: /^mevspace\b/i, asns: [201814, 207208] },
  {
    kind: 'hosting',
    owner: 'Zenlayer',
    organisation: /^zenlayer\b/i,
    asns: [4229, 21859, 29752, 38854, 59798, 62610, 139625, 274778, 393502],
  },
  { kind: 'hosting', owner: 'Equinix Metal', organisation: /^packet host/i, asns: [54825] },
  { kind: 'hosting', owner: 'Fly.io', organisation: /^fly\.io/i, asns: [40509] },
  { kind: 'hosting', owner: 'Railway', organisation: /^railway$/i, asns: [400940] },
  { kind: 'hosting', owner: 'Servers.com', organisation: /^servers\.com/i, asns: [7979, 46786, 61107] },
  { kind: 'hosting', owner: 'Hivelocity', organisation: /^hivelocity\b/i, asns: [29802, 61317] },
  { kind: 'hosting', owner: 'Psychz', organisation: /^psychz\b/i, asns: [40676, 63993] },
  { kind: 'hosting', owner: 'QuadraNet', organisation: /^quadranet\b/i, asns: [8100] },
  { kind: 'hosting', owner: 'ServerMania', organisation: /^b2 net solutions/i, asns: [55286] },
  { kind: 'hosting', owner: 'Sharktech', organisation: /^sharktech\b/i, asns: [46844] },
  { kind: 'hosting', owner: 'Nocix', organisation: /^nocix\b/i, asns: [33387] },
  { kind: 'hosting', owner: 'ReliableSite', organisation: /^reliablesite\b/i, asns: [23470] },
  { kind: 'hosting', owner: 'Interserver', organisation: /^interserver\b/i, asns: [19318, 26666] },
  { kind: 'hosting', owner: 'BuyVM', organisation: /^frantech\b/i, asns: [53667] },
  { kind: 'hosting', owner: 'Limestone Networks', organisation: /^limestone networks/i, asns: [46475] },
  { kind: 'hosting', owner: 'IOFLOOD', organisation: /^input output flood/i, asns: [53755] },
  { kind: 'hosting', owner: 'GTHost', organisation: /^gthost\b|^globaltelehost/i, asns: [20724, 63023] },
  { kind: 'hosting', owner: 'Performive', organisation: /^performive\b/i, asns: [46562] },
  {
    kind: 'hosting',
    owner: 'HostRoyale',
    organisation: /^hostroyale\b/i,
    asns: [39486, 44144, 46516, 133499, 134450, 203020, 204287, 207990],
  },
  { kind: 'hosting', owner: 'Web2Objects', organisation: /^web2objects\b/i, asns: [62874] },
  { kind: 'hosting', owner: 'Evoxt', organisation: /^evoxt\b/i, asns: [149440] },
  { kind: 'hosting', owner: 'HostHatch', organisation: /^hosthatch\b/i, asns: [63473] },
  { kind: 'hosting', owner: 'Melbicom', organisation: /^melbikomas\b/i, asns: [8849, 49287, 50098, 56630] },
  { kind: 'hosting', owner: 'Scalaxy', organisation: /^scalaxy\b/i, asns: [58061] },
  { kind: 'hosting', owner: 'Namecheap', organisation: /^namecheap\b/i, asns: [22612] },
  {
    kind: 'hosting',
    owner: 'Newfold',
    organisation: /^newfold\b|^unified layer|^hostgator/i,
    asns: [29873, 46606],
  },
  {
    kind: 'hosting',
    owner: 'InMotion',
    organisation: /^inmotion\b/i,
    asns: [3842, 22611, 54641],
  },
  { kind: 'hosting', owner: 'A2 Hosting', organisation: /^a2 hosting/i, asns: [55293] },
  {
    kind: 'hosting',
    owner: 'Liquid Web',
    organisation: /^liquid web\b/i,
    asns: [32244, 36444, 40819, 53824, 201682, 202521],
  },
  { kind: 'hosting', owner: 'Sakura Internet', organisation: /^sakura internet/i, asns: [7684, 9370, 9371] },
  { kind: 'hosting', owner: 'GMO Internet', organisation: /^gmo internet/i, asns: [7506, 55907, 58791] },
  { kind: 'hosting', owner: 'E2E Networks', organisation: /^e2e networks/i, asns: [132420] },
  { kind: 'hosting', owner: 'Locaweb', organisation: /^locaweb\b/i, asns: [27715, 263590] },
  { kind: 'hosting', owner: 'Xneelo', organisation: /^xneelo\b/i, asns: [37153] },
]

export const named: readonly Named[] = [
  ...mailServices,
  ...otherMailServices,
  ...gateways,
  ...webGateways,
  ...cdns,
  ...hosting,
]
