/** Hosts that serve what their customers have uploaded to be seen, and count no readers by it. */
const PICTURE_HOSTS: readonly string[] = [
  'gallery.mailchimp.com',
  'mcusercontent.com',
  'cdn-images.mailchimp.com',
  'hubspotusercontent.com',
  'cdn.shopify.com',
  'res.cloudinary.com',
  'imgix.net',
  'substackcdn.com',
  'gravatar.com',
  'githubusercontent.com',
  'fonts.gstatic.com',
  'ssl.gstatic.com',
  'www.gstatic.com',
  'licdn.com',
  'images.unsplash.com',
  'createsend.com/ti',
  'stripocdn.email',
  'i.imgur.com',
  'paypalobjects.com',
  'd3k81ch9hvuctc.cloudfront.net',
  'd15k2d11r6t6rl.cloudfront.net/pub',
  'bucket.mlcdn.com',
  'multimedia.getresponse.com',
  'files.constantcontact.com',
  'content.app-us1.com',
  'cdn.braze.eu/appboy',
  'img.mailinblue.com',
  'userimg-assets.customeriomail.com',
  'exct.net/lib',
]

/** Salesforce Marketing Cloud's library of pictures, which stands on its customers' own hosts as well. */
const LIBRARY = /^\/lib\/f[\da-f]{9,}\/[im]\/\d+\/[^/]+\.(?:png|jpe?g|gif|webp|svg)$/i

const PLACES = PICTURE_HOSTS.map((known) => {
  const [domain = '', folder] = known.split('/')
  return { domain, below: `.${domain}`, folder: folder === undefined ? '/' : `/${folder}` }
})

/**
 * @param host an address's host
 * @param path an address's path
 */
export function isPictureHost(host: string, path: string): boolean {
  return (
    LIBRARY.test(path) ||
    PLACES.some(
      ({ domain, below, folder }) => (host === domain || host.endsWith(below)) && path.startsWith(folder),
    )
  )
}
