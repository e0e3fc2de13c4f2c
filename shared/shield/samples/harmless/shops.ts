import type { ImageSample } from '../sample.ts'

// From real mails in public repositories, packages, issues and pages. The addresses of persons (within base64 too), and
// map keys, are exchanged for neutral letters. What the passage read did not hold (an end of a tag, the beginning of
// a form behind a proxy, where the original address stands then) is left out.
export const shops: readonly ImageSample[] = [
  {
    src: 'https://ci5.googleusercontent.com/proxy/AuFUE-YLLfSFabeLLlbxCJBCHC22DSyn9Ri7mjZx8ITz4u_9s2sBimONOn0YJefwHkTUjVshwfmUPa0sHsqzASo6HOhxTc02N9uPQaqwOcAeDyFEZbG63k13vrFe0NQetA47o-jEp6TeV96arloIUWOwGIxmjSGvLPMZpLpfOZxGxF-_9PI=s0-d-e1-ft#https://cdn.shopify.com/s/files/1/0277/2480/8266/products/product-image-1134066537_compact_cropped.jpg?v=1588223801',
    attributes: {
      align: 'left',
      width: '60',
      height: '60',
      style: 'margin-right:15px;border-radius:8px;border:1px solid #e5e5e5',
      class: 'CToWUd',
    },
    source: 'text:23704809537',
  },
  {
    src: 'https://cdn.shopify.com/s/files/1/0771/1411/4355/files/20230526164352_086567a2-d10e-49d5-9154-0c58512dcc28.png?633',
    attributes: { alt: 'Wmbra', width: '108', class: 'CToWUd', 'data-bit': 'iit' },
    source: 'text:3736767795',
  },
  {
    src: 'https://cdn.shopify.com/s/files/1/0734/4072/3246/products/single-sprout-in-a-pot_925x_a26a8b11-9dc1-4c33-b5ee-577856930c3c.jpg',
    attributes: {
      alt: 'image-product',
      style: 'max-width:120px;padding:15px 15px 15px 0',
      class: 'CToWUd',
      'data-bit': 'iit',
    },
    source: 'text:13347043580',
  },
  {
    src: 'https://cdn.shopify.com/s/files/1/0878/6811/3205/files/110435_014_L_Revel_7_compact_cropped.png?v=1756388083',
    source: 'text:53199199245',
  },
  {
    src: 'https://images-na.ssl-images-amazon.com/images/I/81wajOO6mLL._AC_SR80,80_.jpg',
    source: 'text:28340198020',
  },
  {
    src: 'https://images-na.ssl-images-amazon.com/images/G/01/x-locale/cs/te/logo._CB485949097_.png',
    attributes: { class: 'tcLogoImg' },
    source: 'text:4149342075',
  },
  {
    src: 'https://images-na.ssl-images-amazon.com/images/G/01/x-locale/cs/te/button-track.png',
    attributes: { class: 'CToWUd' },
    source: 'text:10704284160',
  },
  {
    src: 'https://img.alicdn.com/imgextra/i3/O1CN01TcPtFk1QxjpRKmuak_!!6000000002043-2-tps-320-80.png',
    attributes: { alt: 'logo' },
    source: 'text:40275646185',
  },
  {
    src: 'https://img.alicdn.com/tfs/TB1myaqJkL0gK0jSZFtXXXQCXXa-300-51.png',
    attributes: { alt: 'img' },
    source: 'text:17619398855',
  },
  {
    src: 'https://img.alicdn.com/tfs/TB126gMeiDsXe8jSZR0XXXK6FXa-23-23.png',
    attributes: { class: 'gmail-CToWUd' },
    source: 'text:38789960117',
  },
]
