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
]

/**
 * @param host an address's host
 * @param path an address's path
 */
export function isPictureHost(host: string, path: string): boolean {
  return PICTURE_HOSTS.some((known) => {
    const [domain = '', folder] = known.split('/')
    const isThere = host === domain || host.endsWith(`.${domain}`)
    return isThere && (folder === undefined || path.startsWith(`/${folder}`))
  })
}
