import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const older: readonly ImageSample[] = [
  {
    src: 'http://gserv.zdnet.com/clear/outbound.gif?APPID=2&EMID=3945211&NL=e539&ISSUE=2002-11-01',
    attributes: { height: '1', width: '1' },
    service: 'CNET Networks',
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://news.com.com/clear/OutboundNewsletter.gif?ts=0211010428&edId=3&ptId=5100&OBID=3945211&eIssue=20021101&onId=5673&eCode=e539&sId=12&hId=1&dwpubsysid=1',
    attributes: { height: '1', width: '1' },
    service: 'CNET Networks',
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://cl.com.com/Click?q=76-vJV7n4BZTfRzqXdSeS7Z2l1d',
    attributes: { height: '1', width: '1' },
    service: 'CNET Networks',
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/good.mbx',
  },
  {
    src: 'http://www.milespree.com/image/public/beacon/557_10112002.gif?E=xxxx@xxxxxxxxxxxxx.xxx',
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.8.txt',
  },
  {
    src: 'http://www.genuinerewards.com/view.asp?emid=6082&email=xxxxx@xxxxxxx.xxx&ds=32',
    attributes: { border: '0', height: '1', width: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/msg.2.txt',
  },
  {
    src: 'http://www.rbtexas.net/track/O.cfm?c=2294&u=9441900',
    attributes: { border: '0', height: '1', width: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://click.theoffers.email-publisher.com/naaaCkGaaUdJFaaOh1We/',
    attributes: { width: '300', height: '1', border: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://click.championoffers.com/sp/t.pl?id=35113:30673179&o=1',
    attributes: { border: '0', width: '0', height: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://suitemail.theoffers.com/onlinedbm/opened.php?2037&11411688',
    attributes: { width: '1', height: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://mail.gravitydirect.net/cgi-bin2/flosensing?y=JgU0FY35P0CXJ0BY',
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://www.DealSweeps.com/o.asp?SC=9907&Q=10075&EM=53724808',
    attributes: { width: '1', height: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://click4.c0olmail.com/sp/t.pl?id=21469:72963894&o=1',
    attributes: { border: '0', width: '0', height: '0' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://ct.opmnet.net/fcgi-bin/opmt.fcgi?action=open&uinfo=dxukDxyGutDuDyhUkCfqwelwdqR',
    attributes: { height: '1', width: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://offers.mynetoffers.com/ot.php?i=16878902&m=132',
    attributes: { border: '0', width: '1', height: '1' },
    source: 'debian:bogofilter@1.2.5 src/tests/inputs/spam.mbx',
  },
  {
    src: 'http://t.radins.com/o/?t=m-f85q-m5imx',
    attributes: { width: '1', height: '1', alt: '' },
    service: 'Radins',
    source: 'debian:kf5-messagelib@22.12.3 messageviewer/src/dkim-verify/autotests/data/broken3.mbox',
  },
]
