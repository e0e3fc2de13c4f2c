import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const avatars: readonly ImageSample[] = [
  {
    src: 'https://media.licdn.com/dms/image/v2/D4D03AQFRU1EqIcratA/profile-displayphoto-shrink_200_200/profile-displayphoto-shrink_200_200/0/1716022413181?e=2147483647&v=beta&t=hYzN91TnFGWP8nlKRAjhhoENoEDm-cGMirSu4dWuxGIs',
    attributes: { alt: 'Profile' },
    source: 'text:48470096142',
  },
  {
    src: 'https://media.licdn.com/dms/image/D4E03AQFklhark_5PQA/profile-displayphoto-shrink_100_100/0/1661682038058?e=2147483647&v=beta&t=lKWeCV6UO0u5ovf36lYlKQ_YvqWnBgIF6B8r23A5oyg',
    attributes: {
      style: 'border-radius:50%;outline:none;color:#ffffff;max-width:unset!important;text-decoration:none',
    },
    source: 'text:24115568495',
  },
  {
    src: 'https://media.licdn.com/dms/image/C5603AQH2z1nZTbyTCg/profile-displayphoto-shrink_100_100/0/1605539990648?e=2147483647&v=beta&t=zRPWu9C3_7sys-XTtSgjUnvq-Ht2aHmn8VbCzUnHU1w',
    attributes: { alt: 'JCDRE Pic' },
    source: 'text:39000413779',
  },
  {
    src: 'https://ci3.googleusercontent.com/proxy/n43jKcu4blz3cvZFENYILJBxc6wxNoNoyDt_6WztXH2voQkxUYx43dz1cgWk9VeASRiGorWcTyOCleU3-TiBKJUxnVIIjZJIb95TTh_YWVLvMsZLFwKODVhsUnQ=s0-d-e1-ft#https://www.gravatar.com/avatar/eb10d94c13d58702e6ae2ed253803239?size=200',
    attributes: {
      height: '90',
      style:
        'border:0;outline:none;text-decoration:none;max-width:100%;width:90px;height:90px;border-radius:50%;margin-top:0;display:block;margin:auto',
    },
    source: 'text:31154056196',
  },
  {
    src: 'https://www.gravatar.com/userimage/208583486/9631aead15f4d24d7348a9ba17563af3?size=120',
    attributes: { style: 'border:none;display:inline-block;font-size:14px;font-weight:bold;height:auto' },
    source: 'text:48547380183',
  },
  {
    src: 'https://avatars.githubusercontent.com/u/90289314?s=120&v=4',
    source: 'text:25822628066',
  },
  {
    src: 'https://avatars3.githubusercontent.com/u/64224981?s=120&v=4',
    source: 'text:5674272406',
  },
  {
    src: 'https://ca.slack-edge.com/T636X490R-URAPKEKPT-6c48a543ecc4-512',
    source: 'text:5674272406',
  },
  {
    src: 'https://avatars.slack-edge.com/2021-10-29/2667268126003_a3820a30ea711bcd0693_72.png',
    attributes: {
      height: '40',
      width: '40',
      style: 'height:40px;width:40px;border-radius:4px;margin-right:8px',
    },
    source: 'text:45362581699',
  },
  {
    src: 'https://avatars.slack-edge.com/2023-09-27/5961449257172_d4582b88609226b9e897_88.png',
    attributes: { id: 'logo' },
    source: 'text:24349943639',
  },
  {
    src: 'https://avatars.slack-edge.com/2022-02-03/3043433154022_fdf1362d6bd15d243ef3_88.png',
    attributes: { alt: 'engineering-devops' },
    source: 'text:1371364901',
  },
  {
    src: 'https://static.licdn.com/scds/common/u/images/email/phoenix/icons/ghost_phoenix_person_100x100_v1.png',
    source: 'text:8206147742',
  },
  {
    src: 'https://www.gstatic.com/accountalerts/email/anonymous_profile_photo.png',
    attributes: { height: '28', style: 'width:28px;height:28px;border-radius:50%', width: '28' },
    source: 'text:4087180915',
  },
  {
    src: 'https://ci4.googleusercontent.com/proxy/6gEsiJis1bR3V0VjLSVPlXWkvG5gpih1SXl76ZtlPej0gbvzyT5csZHqRvspHtFm6RSN3GMjr341ggvV8bL1kUfidvh40p5QhrHlZHUgvGD9Rzzka29xynqxWPMupf5w0YCPXAterd8WXA=s0-d-e1-ft#https://pbs.twimg.com/profile_images/1710068300/avatar-sel-port_reasonably_small.jpg',
    source: 'text:7942051535',
  },
]
