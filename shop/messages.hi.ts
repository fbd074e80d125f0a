/** The shop in Hindi: the same names as messages/english.ts. Invoices are in the first language. */
import type { Messages } from './messages/language';
import type { Rich } from './messages/rich';

/** `सिर्फ़ 1 पीस बचा है`. In pieces, so that the verb fits goods of any gender. */
const onlyLeft = (count: number) => `सिर्फ़ ${count} पीस ${count === 1 ? 'बचा है' : 'बचे हैं'}`;

export const cart: Messages['cart'] = {
  title: 'कार्ट',
  description: 'आपके कार्ट के आइटम, डिलीवरी का खर्च और कुल रकम।',
  heading: 'आपका कार्ट',
  emptyTitle: 'आपका कार्ट खाली है',
  emptyText: 'आपके डाले हुए आइटम 30 दिन तक कार्ट में रहते हैं।',
  emptyAction: 'खरीदारी जारी रखें',
  each: <Part>(amount: Part): Rich<Part> => ['प्रति पीस ', amount],
  remove: 'हटाएँ',
  fewer: (name: string) => `${name} की मात्रा घटाएँ`,
  more: (name: string) => `${name} की मात्रा बढ़ाएँ`,
  quantity: 'मात्रा',
  missingForFreeDelivery: <Part>(amount: Part): Rich<Part> => [
    'मुफ़्त डिलीवरी के लिए ',
    amount,
    ' के आइटम और जोड़ें।',
  ],
  blockedTitle: 'आपके कार्ट में एक बदलाव ज़रूरी है',
  blockedText: 'आपके कार्ट का कोई आइटम उस रूप में उपलब्ध नहीं है जैसा आपने चुना है। उसके पास लिखा नोट देखें।',
  tooLarge: 'एक ऑर्डर के लिए बहुत बड़ा',
  checkout: 'चेकआउट पर जाएँ',
  includesGst: 'सभी कीमतों में GST शामिल है।',
  footnote: 'पेमेंट Pine Labs के पेज पर होता है।',
  expressText: 'आपका नाम और पता Pine Labs के पेज पर पूछा जाता है, और पेमेंट भी वहीं होता है।',
};

export const summary: Messages['summary'] = {
  title: 'ऑर्डर सारांश',
  items: (count: number) => `${count} आइटम`,
  subtotal: 'आइटम',
  delivery: 'डिलीवरी',
  free: 'मुफ़्त',
  from: <Part>(amount: Part): Rich<Part> => ['कम से कम ', amount],
  dependsOnAddress: 'आपके पते पर निर्भर',
  atLeast: (amount: string) => `कम से कम ${amount}`,
  notDelivered: 'संभव नहीं',
  total: 'कुल रकम',
  emiDiscount: 'EMI प्लान की छूट',
  convenienceFee: 'सुविधा शुल्क',
  paid: 'पेमेंट किया गया',
};

export const cartLine: Messages['cartLine'] = {
  gone: 'इसकी बिक्री बंद हो चुकी है। आगे बढ़ने के लिए इसे हटाएँ।',
  outOfStock: 'स्टॉक में नहीं है। आगे बढ़ने के लिए इसे हटाएँ।',
  left: (count: number) => `${onlyLeft(count)}। आगे बढ़ने के लिए मात्रा घटाएँ।`,
};

export const express: Messages['express'] = {
  button: 'एक्सप्रेस चेकआउट',
  opening: 'Pine Labs खुल रहा है…',
  notOffered: 'कृपया चेकआउट से ऑर्डर करें: यह स्टोर आपका पता खुद पूछता है।',
};

export const cookies: Messages['cookies'] = {
  blocked:
    'आपका ब्राउज़र इस स्टोर की कुकी रोक रहा है, इसलिए आपके कार्ट में कुछ नहीं टिकता। इस साइट की कुकी की अनुमति दें, फिर आइटम दोबारा कार्ट में डालें।',
};

export const cartChange: Messages['cartChange'] = {
  gone: 'माफ़ कीजिए, इसकी बिक्री बंद हो चुकी है।',
  'sold-out': 'माफ़ कीजिए, यह अभी-अभी पूरा बिक गया है।',
  'not-in-cart': 'वह आइटम अब आपके कार्ट में नहीं है।',
  'too-many-lines': (most: number) =>
    `एक कार्ट में ज़्यादा से ज़्यादा ${most} अलग-अलग आइटम आ सकते हैं। पहले इन्हें ऑर्डर करें, या कोई एक हटाएँ।`,
  added: 'आपके कार्ट में डाल दिया गया है।',
  removed: (name: string) => `${name} को आपके कार्ट से हटा दिया गया है।`,
  putBack: (name: string) => `${name} को आपके कार्ट में वापस डाल दिया गया है।`,
  undo: 'वापस डालें',
  quantityNow: (name: string, quantity: number) => `${name}: मात्रा अब ${quantity} है।`,
  stockLimit: (quantity: number) =>
    quantity === 1 ? `${onlyLeft(1)}, और वह आपके कार्ट में है।` : `${onlyLeft(quantity)}, और सभी आपके कार्ट में हैं।`,
  quantityLimit: (most: number) =>
    `आप एक आइटम के ज़्यादा से ज़्यादा ${most} पीस ऑर्डर कर सकते हैं। आपके कार्ट में ${most} हैं।`,
  noSuchVariant: 'यह कॉम्बिनेशन उपलब्ध नहीं है। कृपया दूसरा चुनें।',
};

export const orderLimit: Messages['orderLimit'] = {
  max: (amount: string) => `एक ऑर्डर ${amount} तक का हो सकता है`,
  excess: (amount: string) => `${amount} या उससे ज़्यादा के आइटम हटाएँ और उन्हें अलग से ऑर्डर करें।`,
  oneDeviceEach: (products: readonly string[]) =>
    `कार्डलेस EMI से एक ऑर्डर में ${products.join(' और ')} का ${products.length > 1 ? 'एक-एक' : 'एक'} ही डिवाइस लिया जा सकता है, क्योंकि ब्रांड हर प्रोडक्ट का एक ही डिवाइस रजिस्टर करता है। हर डिवाइस के लिए अलग ऑर्डर करें, या किसी और तरीके से पेमेंट करें।`,
};

export const home: Messages['home'] = {
  seeNew: 'नए प्रोडक्ट देखें',
  categories: 'कैटेगरी',
  newArrivals: 'नए प्रोडक्ट',
  emptyTitle: 'अभी कोई प्रोडक्ट नहीं है',
  emptyText: 'कृपया कुछ मिनट बाद फिर देखें।',
};

export const paying: Messages['paying'] = {
  title: 'पेमेंट कैसे होता है',
  titleWithChoice: 'रकम कब कटे, यह आप चुनते हैं',
  nowTitle: 'अभी पेमेंट करें',
  nowText: (methods: string) => `${methods} से पेमेंट करें। रकम तुरंत कट जाती है और हम उसी दिन आपका ऑर्डर पैक करते हैं।`,
  holdTitle: 'अभी होल्ड, रकम पार्सल भेजने पर कटेगी',
  holdText: (days: number) =>
    `आपका बैंक आपके कार्ड पर रकम होल्ड करता है, यानी रोककर रखता है। हम इसे ${days} दिन के अंदर, आपका पार्सल भेजते समय काटते हैं, उससे पहले नहीं। अगर हम पार्सल नहीं भेज पाते, तो होल्ड हटा दिया जाता है।`,
  neverTitle: 'हमेशा Pine Labs के पेज पर',
  neverText: 'आप पेमेंट गेटवे के अपने पेज पर पेमेंट करते हैं और यहाँ लौट आते हैं। आपका कार्ड नंबर हम तक कभी नहीं पहुँचता।',
  forEmiTitle: 'Pine Labs के पेज पर',
  forEmiText:
    'आप पेमेंट गेटवे के अपने पेज पर पेमेंट करते हैं और यहाँ लौट आते हैं। सिर्फ़ EMI के लिए आप हमारे चेकआउट में कार्ड की जानकारी डाल सकते हैं: हम उसे आगे भेज देते हैं और अपने पास नहीं रखते।',
};

export const category: Messages['category'] = {
  emptyTitle: 'यहाँ अभी कोई प्रोडक्ट नहीं है',
  emptyText: 'कृपया कुछ समय बाद फिर देखें।',
};

export const sorting: Messages['sorting'] = {
  label: 'क्रम',
  featured: 'चुनिंदा',
  relevance: 'सबसे सटीक',
  newest: 'सबसे नए',
  'price-up': 'कीमत: कम से ज़्यादा',
  'price-down': 'कीमत: ज़्यादा से कम',
};

export const filters: Messages['filters'] = {
  label: 'फ़िल्टर',
  title: (chosen: number) => (chosen === 0 ? 'फ़िल्टर' : `फ़िल्टर (${chosen})`),
  names: { category: 'कैटेगरी', brand: 'ब्रांड', price: 'कीमत', stock: 'उपलब्धता' },
  inStock: 'स्टॉक में है',
  under: (amount: string) => `${amount} से कम`,
  between: (from: string, to: string) => `${from} से ${to}`,
  above: (amount: string) => `${amount} और उससे ज़्यादा`,
  chosen: 'चुने हुए फ़िल्टर',
  value: (name: string, value: string) => `${name}: ${value}`,
  remove: (value: string) => `${value} हटाएँ`,
  clear: 'सभी हटाएँ',
  noMatch: 'कोई प्रोडक्ट आपके सभी फ़िल्टर से मेल नहीं खाता',
  dropOne: 'इनमें से कोई एक हटाएँ:',
  dropMore: 'इनमें से दो या उससे ज़्यादा हटाएँ, या सभी।',
  drop: (name: string, values: string, products: string) => `${name} ${values}: इसके बिना ${products}`,
};

export const search: Messages['search'] = {
  all: 'सभी प्रोडक्ट',
  description: (what: string) => `${what}: खोज के नतीजे, ब्रांड, कीमत वगैरह के फ़िल्टर के साथ।`,
  forText: (text: string, category: string | undefined) =>
    category ? `${category} में “${text}”` : `“${text}”`,
  count: (total: number) => (total === 0 ? 'कोई प्रोडक्ट नहीं मिला' : `${total} प्रोडक्ट`),
  pages: 'पेज',
  page: <Part>(page: Part, of: Part): Rich<Part> => ['पेज ', page, ', कुल ', of],
  previous: 'पिछला',
  next: 'अगला',
  pastEnd: 'और कोई नतीजा नहीं है',
  firstPage: 'पहले पेज पर जाएँ',
  noMatch: 'आपकी खोज से मेल खाता कोई प्रोडक्ट नहीं मिला',
  noMatchHint: 'कोई और शब्द लिखकर देखें, या कोई आसान शब्द, जैसे “कुर्ता” या “फ़ोन”।',
  instead: 'नए प्रोडक्ट',
};

export const product: Messages['product'] = {
  title: (name: string, brand: string) => `${name} – ${brand}`,
  description: 'विवरण',
  specifications: 'स्पेसिफ़िकेशन',
  origin: 'मूल देश',
  importer: 'आयातक',
  returns: (days: number) => `${days} दिन के अंदर वापस कर सकते हैं।`,
  related: 'आपको ये भी पसंद आ सकते हैं',
};

export const gallery: Messages['gallery'] = {
  legend: 'तस्वीरें',
  view: (number: number) => `तस्वीर ${number}`,
  alt: (name: string, number: number, of: number) => `${name}, ${of} में से तस्वीर ${number}`,
};

export const buyBox: Messages['buyBox'] = {
  quantity: 'मात्रा',
  add: 'कार्ट में डालें',
  adding: 'डाला जा रहा है…',
  viewCart: 'कार्ट देखें',
  buyNow: 'अभी खरीदें',
  buyNowHint: (button: string) => `“${button}” दबाने पर आपका पता Pine Labs पूछता है।`,
  inStock: 'स्टॉक में है',
  outOfStock: 'स्टॉक में नहीं है',
  left: onlyLeft,
  noSuchVariant: 'यह कॉम्बिनेशन उपलब्ध नहीं है',
  optionOutOfStock: 'स्टॉक में नहीं है',
  optionNotSold: 'उपलब्ध नहीं है',
  emiFrom: <Part>(amount: Part): Rich<Part> => ['EMI ', amount, ' प्रति माह से शुरू।'],
  emiPlans: 'EMI प्लान देखें',
};

export const checkout: Messages['checkout'] = {
  title: 'चेकआउट',
  description: 'ऑर्डर का पता और पेमेंट का तरीका, एक ही पेज पर।',
  nothingTitle: 'आपका कार्ट खाली है',
  nothingText: 'अगर आपने अभी-अभी ऑर्डर किया है, तो उसकी पूरी जानकारी ऑर्डर के पेज पर है।',
  nothingAction: 'खरीदारी जारी रखें',
  backToCart: 'वापस कार्ट पर',
  backToCheckout: 'वापस चेकआउट पर',
  change: 'बदलें',
  quantity: (quantity: number) => `× ${quantity}`,
  closedTitle: 'इस पेज पर अब पेमेंट नहीं हो सकता',
  closedText:
    'इस पेज पर एक घंटे तक पेमेंट हो सकता है, और तभी तक, जब तक स्टोर में पेमेंट का यह तरीका उपलब्ध है। अगर आपने ऑर्डर कर दिया है, तो उसकी स्थिति ऑर्डर के पेज पर देखें; नहीं तो कृपया चेकआउट फिर से करें।',
  closed:
    'इस पेज पर अब पेमेंट नहीं हो सकता। अगर आपने ऑर्डर कर दिया है, तो उसकी स्थिति ऑर्डर के पेज पर देखें; नहीं तो कृपया वापस कार्ट पर जाएँ।',
};

export const nextSteps: Messages['nextSteps'] = {
  gatewayTitle: 'आप Pine Labs के पेज पर पेमेंट करते हैं',
  planTitle: 'आप प्लान चुनते हैं, फिर उसे कन्फ़र्म करते हैं',
  open: 'हम आपके आइटम रिज़र्व करते हैं और Pine Labs का सुरक्षित पेज खोलते हैं।',
  openInWindow: 'हम आपके आइटम रिज़र्व करते हैं और इसी साइट पर एक विंडो में Pine Labs का सुरक्षित पेज खोलते हैं।',
  plans: 'अगले पेज पर प्लान दिखते हैं, और यह भी कि हर प्लान में कितना खर्च होता है।',
  choose: 'आप यहाँ जो तरीका चुनते हैं, वहाँ उसी से पेमेंट करते हैं और अपने बैंक के साथ कन्फ़र्म करते हैं।',
  confirmPlan: 'हम आपके आइटम रिज़र्व करते हैं, और आप प्लान को उसके बैंक या लोन देने वाली कंपनी के साथ कन्फ़र्म करते हैं।',
  back: <Part>(what: Part): Rich<Part> => ['आप वापस अपने ऑर्डर के पेज पर आते हैं, जहाँ दिखता है कि ', what, '।'],
  charged: 'कितनी रकम काटी गई',
  held: 'कितनी रकम होल्ड की गई; वह पार्सल भेजते समय काटी जाती है',
};

export const checkoutForm: Messages['checkoutForm'] = {
  yourOrder: 'आपका ऑर्डर',
  items: (count: number) => `${count} आइटम`,
  remember: 'अगली बार के लिए मेरी जानकारी इस डिवाइस पर सेव रखें',
  rememberText: 'नाम, संपर्क और डिलीवरी का पता, सिर्फ़ इसी ब्राउज़र में। मिटाने के लिए टिक हटा दें।',
  errorsKept: 'आपकी भरी हुई सारी जानकारी यहीं मौजूद है।',
  changeCart: 'अपना कार्ट बदलें',
  contact: {
    title: 'संपर्क की जानकारी',
    email: 'ईमेल',
    emailHint: 'सिर्फ़ इस ऑर्डर के अपडेट के लिए, और किसी काम के लिए नहीं।',
    name: 'आपका नाम',
    countryCode: 'देश का कोड',
    countryCodeHint: 'आपके मोबाइल नंबर का।',
    mobile: 'मोबाइल नंबर',
    mobileHintIndia: '10 अंक। कूरियर और आपके बैंक के OTP के लिए।',
    mobileHintAbroad: 'कूरियर और आपके बैंक के OTP के लिए।',
  },
  shipping: {
    title: 'डिलीवरी का पता',
    name: 'पाने वाले का नाम',
    nameHint: 'अगर पार्सल किसी और के लिए है।',
  },
  billing: {
    title: 'बिलिंग का पता',
    same: 'वही जो डिलीवरी का पता है',
    name: 'बिल पर नाम',
    nameHint: 'जैसे आपकी कंपनी का। नहीं तो आपका अपना नाम।',
    business: 'यह खरीदारी बिज़नेस के लिए है',
    businessText: 'तब आपके इनवॉइस पर बिज़नेस का नाम और GSTIN होता है।',
    businessName: 'बिज़नेस का नाम',
    businessNameHint: 'जैसा रजिस्टर किया गया है।',
    gstin: 'GSTIN',
    gstinHint: '15 अक्षर और अंक, जैसे रजिस्ट्रेशन सर्टिफ़िकेट पर हैं।',
  },
  place: {
    filledIn: (place: string) => `${inHindi(place)}: पिन कोड से भरा गया। गलत हो तो बदलें।`,
    of: (town: string, state: string) => `${town}, ${inHindi(state)}`,
  },
  address: {
    country: 'देश',
    line1: 'मकान और गली',
    line2: 'इलाका या लैंडमार्क',
    line3: 'पते की लाइन 3',
    pincode: 'पिन कोड',
    postcode: 'पोस्टल कोड',
    city: 'शहर या कस्बा',
    state: 'राज्य या केंद्र शासित प्रदेश',
    stateChoice: 'कोई एक चुनें',
    region: 'राज्य, प्रांत या काउंटी',
  },
  charge: {
    title: 'रकम कब काटी जाए',
    now: 'अभी पेमेंट करें',
    nowText: (amount: string) => `आपके कन्फ़र्म करते ही ${amount} की रकम काट ली जाती है।`,
    hold: 'अभी होल्ड, रकम पार्सल भेजने पर कटेगी',
    holdText: <Part>(amount: Part, days: number): Rich<Part> => [
      'आपका बैंक आपके कार्ड पर ',
      amount,
      ` की रकम होल्ड करता है, यानी रोककर रखता है। हम इसे आपका पार्सल भेजने के दिन काटते हैं, ${days} दिन के अंदर; अगर हम पार्सल नहीं भेज पाते, तो होल्ड हटा दिया जाता है और आपको कुछ नहीं देना पड़ता।`,
    ],
  },
  account: {
    title: 'आपका बैंक खाता',
    demanded: (methods: string) =>
      `यह स्टोर सिर्फ़ आपके अपने बैंक खाते से पेमेंट लेता है। Pine Labs यह पेमेंट ${methods} से उसी खाते से लेता है जो आप यहाँ भरते हैं, और किसी भी दूसरे खाते को अस्वीकार कर देता है। हम खाता नंबर के सिर्फ़ आखिरी चार अंक दिखाते हैं।`,
    number: 'खाता नंबर',
    ifsc: 'IFSC',
    ifscHint: '11 अक्षर और अंक, आपकी चेक बुक पर छपे होते हैं।',
    bankName: 'बैंक का नाम',
  },
  method: {
    title: 'पेमेंट का तरीका',
    upi: 'UPI',
    upiText: 'अपने फ़ोन के किसी भी UPI ऐप से, या कोड स्कैन करके।',
    card: 'कार्ड',
    cardText: 'क्रेडिट या डेबिट कार्ड। कार्ड की जानकारी आप Pine Labs के पेज पर डालते हैं: वह इस स्टोर तक कभी नहीं पहुँचती।',
    netbanking: 'नेट बैंकिंग',
    netbankingText: 'आप अपने बैंक में साइन इन करते हैं और वहीं कन्फ़र्म करते हैं।',
    emi: 'EMI',
    emiText:
      'मासिक किस्तों में, क्रेडिट या डेबिट कार्ड पर। आप अगले पेज पर अपने बैंक का प्लान चुनते हैं और वहीं कार्ड की जानकारी डालते हैं। हम उसे आगे भेज देते हैं और अपने पास नहीं रखते।',
    emiAtGateway: 'मासिक किस्तों में, क्रेडिट या डेबिट कार्ड पर। आप Pine Labs के पेज पर अपने बैंक का प्लान चुनते हैं।',
    later: 'बाद में पेमेंट',
    laterText:
      'लोन देने वाली कंपनी अभी पेमेंट करती है, और आप उसे बिना कार्ड के, मासिक किस्तों में चुकाते हैं। अगले पेज पर आपका PAN और मोबाइल नंबर पूछा जाता है। हम दोनों को आगे भेज देते हैं और अपने पास नहीं रखते।',
    other: 'दूसरे तरीके',
    otherText: (methods: string) => `आप Pine Labs के पेज पर चुनते हैं: ${methods}।`,
    from: (amount: string) => `${amount} या उससे ज़्यादा के ऑर्डर के लिए।`,
  },
  button: {
    pay: <Part>(amount: Part): Rich<Part> => ['Pine Labs पर ', amount, ' का पेमेंट करें'],
    hold: <Part>(amount: Part): Rich<Part> => ['Pine Labs पर ', amount, ' होल्ड करें'],
    choosePlan: 'प्लान चुनें',
    pending: 'कृपया रुकें',
    plansNext: <Part>(amount: Part): Rich<Part> => [
      'अभी कुछ भी ऑर्डर नहीं हुआ है: अगले पेज पर ',
      amount,
      ' के EMI प्लान दिखते हैं।',
    ],
    places: 'इससे ऑर्डर हो जाता है और Pine Labs का पेमेंट पेज खुलता है। आपके कार्ड की जानकारी इस स्टोर तक कभी नहीं पहुँचती।',
    placesInWindow:
      'इससे ऑर्डर हो जाता है और Pine Labs का पेमेंट पेज एक विंडो में खुलता है। आपके कार्ड की जानकारी इस स्टोर तक कभी नहीं पहुँचती।',
  },
};

export const stateNames = {
  'Andaman and Nicobar Islands': 'अंडमान और निकोबार द्वीपसमूह',
  'Andhra Pradesh': 'आंध्र प्रदेश',
  'Arunachal Pradesh': 'अरुणाचल प्रदेश',
  Assam: 'असम',
  Bihar: 'बिहार',
  Chandigarh: 'चंडीगढ़',
  Chhattisgarh: 'छत्तीसगढ़',
  'Dadra and Nagar Haveli and Daman and Diu': 'दादरा और नगर हवेली और दमन और दीव',
  Delhi: 'दिल्ली',
  Goa: 'गोवा',
  Gujarat: 'गुजरात',
  Haryana: 'हरियाणा',
  'Himachal Pradesh': 'हिमाचल प्रदेश',
  'Jammu and Kashmir': 'जम्मू और कश्मीर',
  Jharkhand: 'झारखंड',
  Karnataka: 'कर्नाटक',
  Kerala: 'केरल',
  Ladakh: 'लद्दाख',
  Lakshadweep: 'लक्षद्वीप',
  'Madhya Pradesh': 'मध्य प्रदेश',
  Maharashtra: 'महाराष्ट्र',
  Manipur: 'मणिपुर',
  Meghalaya: 'मेघालय',
  Mizoram: 'मिज़ोरम',
  Nagaland: 'नागालैंड',
  Odisha: 'ओडिशा',
  Puducherry: 'पुदुच्चेरी',
  Punjab: 'पंजाब',
  Rajasthan: 'राजस्थान',
  Sikkim: 'सिक्किम',
  'Tamil Nadu': 'तमिलनाडु',
  Telangana: 'तेलंगाना',
  Tripura: 'त्रिपुरा',
  'Uttar Pradesh': 'उत्तर प्रदेश',
  Uttarakhand: 'उत्तराखंड',
  'West Bengal': 'पश्चिम बंगाल',
} satisfies Messages['stateNames'];

/** @param place a state, or a PIN code, which stays. */
const inHindi = (place: string) => (stateNames as Messages['stateNames'])[place] ?? place;

export const fieldNames: Messages['fieldNames'] = {
  name: 'आपका नाम',
  email: 'ईमेल',
  mobileCountry: 'देश का कोड',
  mobile: 'मोबाइल नंबर',
  shippingCountry: 'डिलीवरी: देश',
  shippingName: 'पाने वाले का नाम',
  shippingAddress1: 'डिलीवरी: मकान और गली',
  shippingAddress2: 'डिलीवरी: इलाका या लैंडमार्क',
  shippingAddress3: 'डिलीवरी: पते की लाइन 3',
  shippingPincode: 'डिलीवरी: पिन कोड',
  shippingPostcode: 'डिलीवरी: पोस्टल कोड',
  shippingCity: 'डिलीवरी: शहर या कस्बा',
  shippingState: 'डिलीवरी: राज्य',
  shippingRegion: 'डिलीवरी: राज्य, प्रांत या काउंटी',
  billingCountry: 'बिलिंग: देश',
  billingName: 'बिल पर नाम',
  billingAddress1: 'बिलिंग: मकान और गली',
  billingAddress2: 'बिलिंग: इलाका या लैंडमार्क',
  billingAddress3: 'बिलिंग: पते की लाइन 3',
  billingPincode: 'बिलिंग: पिन कोड',
  billingPostcode: 'बिलिंग: पोस्टल कोड',
  billingCity: 'बिलिंग: शहर या कस्बा',
  billingState: 'बिलिंग: राज्य',
  billingRegion: 'बिलिंग: राज्य, प्रांत या काउंटी',
  businessName: 'बिज़नेस का नाम',
  gstin: 'GSTIN',
  method: 'पेमेंट का तरीका',
  payment: 'रकम कब काटी जाए',
  emiPayment: 'आपकी EMI की रकम कब काटी जाए',
  accountNumber: 'खाता नंबर',
  ifsc: 'IFSC',
  bankName: 'बैंक का नाम',
};

export const notPlaced: Messages['notPlaced'] = {
  accountNotOffered: 'यह स्टोर पेमेंट को किसी एक खाते से नहीं जोड़ सकता। यह पेज फिर से लोड करें।',
  methodNotOffered: 'इस ऑर्डर का पेमेंट इस तरीके से नहीं हो सकता।',
  methodNotOfferedAdvice: 'पेमेंट का कोई और तरीका चुनें।',
  checkPlace: 'क्या डिलीवरी का पता सही है?',
  placeAsItIs: (doubt: string) => `${doubt} अगर यह ऐसे ही सही है, तो फिर से सबमिट करें।`,
  holdNotOffered: 'यह स्टोर ऑर्डर के समय ही रकम काटता है।',
  holdNotOfferedAdvice: 'यहाँ रकम होल्ड नहीं हो सकती: “अभी पेमेंट करें” चुनें।',
  accountDemanded: 'यह स्टोर सिर्फ़ आपके अपने बैंक खाते से पेमेंट लेता है।',
  accountDemandedAdvice: 'खाता नंबर भरें।',
  emptyCart: 'आपका कार्ट खाली है।',
  emptyCartAdvice: 'पहले उसमें कुछ डालें।',
  totalNow: (total: string) => `कुल रकम अब ${total} है।`,
  couponCounts: (code: string) => `कूपन ${code} अब लागू है।`,
  changed: 'आपके यह पेज खोलने के बाद कोई कीमत या आपका कार्ट बदल गया है।',
  deliveryCosts: (fee: string) => `इस पते पर डिलीवरी का शुल्क ${fee} है।`,
  deliveryFree: 'इस पते पर डिलीवरी मुफ़्त है।',
  notDelivered: 'हम इस पते पर डिलीवरी नहीं करते।',
  notDeliveredAdvice: 'कृपया वापस जाकर कोई और पता भरें।',
  addressFirst: 'कृपया चेकआउट से ऑर्डर करें: डिलीवरी का शुल्क आपके पते पर निर्भर है।',
  submitAgain: 'अगर आप सहमत हैं, तो फिर से सबमिट करें।',
  nothingOrdered: 'कुछ भी ऑर्डर नहीं हुआ और कोई रकम नहीं काटी गई।',
  soldMeanwhile: 'आपके कार्ट के कुछ आइटम अभी-अभी बिक गए हैं।',
  left: (name: string, count: number) => `${name}: ${count > 0 ? onlyLeft(count) : 'स्टॉक में नहीं है'}`,
  outOfRange: 'इस कुल रकम का ऑनलाइन पेमेंट नहीं हो सकता।',
  range: (least: string, most: string) => `एक ऑर्डर ${least} से ${most} तक का हो सकता है।`,
  notByCardless: 'इस कार्ट का पेमेंट कार्डलेस EMI से नहीं हो सकता।',
  tooManyUnpaid: (when: string) =>
    `आपके बहुत सारे ऑर्डर का पेमेंट बाकी है। उनमें से किसी एक का पेमेंट करें, या ${when} फिर कोशिश करें।`,
};

export const methods: Messages['methods'] = {
  CARD: 'कार्ड',
  UPI: 'UPI',
  NETBANKING: 'नेट बैंकिंग',
  WALLET: 'वॉलेट',
  POINTS: 'पॉइंट',
  CREDIT_EMI: 'EMI',
  DEBIT_EMI: 'EMI',
  CARDLESS_EMI: 'कार्डलेस EMI',
  or: (first: readonly string[], last: string) =>
    first.length > 0 ? `${first.join(', ')} या ${last}` : last,
};

export const order: Messages['order'] = {
  title: (reference: string) => `ऑर्डर ${reference}`,
  placed: <Part>(reference: Part, when: Part): Rich<Part> => ['ऑर्डर ', reference, ', ', when, ' किया गया'],
  status: 'ऑर्डर की स्थिति',
  progress: 'ऑर्डर कहाँ तक पहुँचा',
  tryAgain: 'फिर कोशिश करें',
  close: 'यह ऑर्डर बंद करें',
  pay: (amount: string) => `Pine Labs पर ${amount} का पेमेंट करें`,
  hold: (amount: string) => `Pine Labs पर ${amount} होल्ड करें`,
  enterCard: 'अपने कार्ड की जानकारी डालें',
  askLender: 'लोन देने वाली कंपनी से फिर पूछें',
  shop: 'खरीदारी जारी रखें',
  notOpened: 'पेमेंट पेज अभी नहीं खुल पा रहा है। आपका ऑर्डर सुरक्षित है; उसकी स्थिति इसी पेज पर दिखती है।',
  soldOut:
    'इस बीच आपके आइटम बिक गए हैं, इसलिए कृपया इस ऑर्डर का पेमेंट न करें। यह अपने-आप बंद हो जाता है; आप चाहें तो कुछ और ऑर्डर कर सकते हैं।',
  notClosed:
    'हम यह पक्का नहीं कर पाए कि यह पेमेंट कन्फ़र्म नहीं हुआ है, इसलिए ऑर्डर खुला रहता है। कृपया एक मिनट बाद फिर कोशिश करें।',
  documents: 'इनवॉइस',
  helpTitle: 'मदद चाहिए?',
  help: <Part>(address: Part, reference: Part): Rich<Part> => [
    'हमें ',
    address,
    ' पर लिखें और यह ऑर्डर नंबर बताएँ: ',
    reference,
    '। इस पेज का लिंक संभालकर रखें: इससे आपका ऑर्डर बिना साइन इन किए खुलता है। आपका पता और संपर्क की जानकारी सिर्फ़ आपको दिखाई जाती है।',
  ],
  helpSubject: (reference: string) => `ऑर्डर ${reference}`,
};

export const orderProof: Messages['orderProof'] = {
  title: 'क्या यह आपका ऑर्डर है?',
  text: 'इसके आइटम, पता और संपर्क की जानकारी देखने के लिए वह ईमेल पता या मोबाइल नंबर भरें जिससे यह ऑर्डर किया गया था, या हमारे ईमेल में दिया लिंक खोलें।',
  contact: 'ईमेल पता या मोबाइल नंबर',
  show: 'ऑर्डर दिखाएँ',
  checking: 'जाँच हो रही है…',
  missing: 'ऑर्डर का ईमेल पता या मोबाइल नंबर भरें।',
  wrong: 'यह ऑर्डर किसी और ईमेल पते और मोबाइल नंबर से किया गया था।',
  tooOften: (when: string) => `बहुत ज़्यादा बार कोशिश की गई। ${when} फिर कोशिश करें, या हमारे ईमेल में दिया लिंक खोलें।`,
};

export const orderDetails: Messages['orderDetails'] = {
  items: 'आइटम',
  particulars: 'डिलीवरी और पेमेंट',
  delivery: 'डिलीवरी का पता',
  billing: 'बिलिंग का पता',
  contact: 'संपर्क की जानकारी',
  payment: 'पेमेंट',
  business: 'बिज़नेस',
  held: 'रकम ऑर्डर के समय होल्ड होती है, पार्सल भेजने पर कटती है',
  charged: 'रकम ऑर्डर के समय कटती है',
  cardCharged: 'आपके कार्ड से काटी गई रकम',
  onCard: 'आपके कार्ड पर',
  emi: <Part>(bank: Part, plan: Part): Rich<Part> => ['EMI: ', bank, ', ', plan],
  option: (name: string, value: string) => `${name}: ${value}`,
  askedThere: 'Pine Labs के पेज पर पूछा जाता है',
  notToldYet: 'Pine Labs के पेज पर पूछा गया; वहाँ से जवाब अभी हम तक नहीं पहुँचा है',
  erased: 'मिटा दिया गया',
  onlyFrom: (lastDigits: string, bank: string) =>
    `सिर्फ़ उस खाते से जिसके आखिरी अंक ${lastDigits} हैं${bank ? `, ${bank}` : ''}`,
  foreign: (amount: string, rupees: string) => `${amount} (${rupees} के लिए)`,
  foreignRate: (from: string, to: string) => `${to} के लिए ${from} की दर से`,
  foreignBy: (who: string) => `${who} की ओर से`,
  refundedInRupees: (currency: string) =>
    `रिफ़ंड रुपये में किया जाता है; कार्ड का बैंक उसे उस दिन की अपनी दर से ${currency} में बदलता है।`,
};

export const tracking: Messages['tracking'] = {
  title: 'आपका पार्सल',
  courier: 'कूरियर',
  number: 'पार्सल नंबर',
  follow: 'अपना पार्सल ट्रैक करें',
};

export const steps: Messages['steps'] = {
  placed: 'ऑर्डर किया गया',
  held: 'रकम होल्ड की गई',
  charged: 'रकम काटी गई',
  dispatched: 'पार्सल भेजा गया',
  refunded: 'रिफ़ंड किया गया',
  cancelled: 'रद्द किया गया',
  notCharged: 'रकम नहीं काटी गई',
  expired: 'समय समाप्त',
  notPaid: 'पेमेंट नहीं हुआ',
  heldNow: 'अभी होल्ड पर',
  notChargedYet: 'रकम अभी काटी नहीं गई',
  released: 'होल्ड हटाया गया',
  releasedNote: 'रकम आपके कार्ड पर वापस, कभी काटी नहीं गई',
  refundRequested: 'रिफ़ंड का अनुरोध',
  beingConfirmed: 'कन्फ़र्म होना बाकी',
};

export const stepStates: Messages['stepStates'] = {
  done: 'हो गया',
  now: 'अगला चरण',
  next: 'अभी बाकी',
  stopped: 'यहीं समाप्त',
};

export const orderForm: Messages['orderForm'] = {
  closing: 'ऑर्डर बंद किया जा रहा है',
  opening: 'पेमेंट पेज खुल रहा है',
  live: 'अपने-आप अपडेट होता है',
  refresh: 'अपडेट देखें',
};

export const orderStatus: Messages['orderStatus'] = {
  checking: 'हम Pine Labs से जाँच कर रहे हैं',
  checkingText: 'आपका ऑर्डर सेव है, और हम Pine Labs से पूछ रहे हैं कि उसके पेमेंट का क्या हुआ।',
  doNotPayAgain: 'कृपया इस बीच दोबारा पेमेंट न करें।',
  nothingCharged: 'कोई रकम नहीं काटी गई है।',
  wasCharged: (amount: string) => `${amount} की रकम काटी गई।`,
  wasReleased: (amount: string) => `${amount} का होल्ड हटा दिया गया।`,
  wasRefunded: (amount: string) => `${amount} का रिफ़ंड कर दिया गया।`,
  isHeld: (amount: string) => `आपके कार्ड पर ${amount} की रकम होल्ड है।`,
  paysFirst:
    'आपके आइटम रिज़र्व नहीं हैं: पेमेंट हो जाने पर ही वे आपको मिलते हैं। अगर तब तक वे बिक जाते हैं, तो आपको आपके पूरे पैसे वापस मिलते हैं।',
  unitsGone: 'पेमेंट हो गया, पर आइटम बिक चुके हैं',
  unitsGoneText: (paid: string) =>
    `हमें आपका ${paid} का पेमेंट मिल गया है, लेकिन उसके आने से पहले ही आपके आइटम के आखिरी पीस दूसरों ने खरीद लिए। हम आपको लिखेंगे: या तो हम आइटम फिर भी भेज पाएँगे, या आपको आपके पूरे पैसे वापस मिलेंगे। कृपया दोबारा पेमेंट न करें।`,
  refundPending: (amount: string) => `${amount} के रिफ़ंड का अनुरोध किया जा चुका है और उसे कन्फ़र्म किया जा रहा है।`,
  asksOther: (amount: string) => `Pine Labs इसके लिए ${amount} माँगता है।`,
  paidOther: (paid: string, due: string) => `आपने ${due} के ऑर्डर के लिए ${paid} का पेमेंट किया।`,
  paidOtherAccepted: (paid: string, due: string) =>
    `आपने ${due} के ऑर्डर के लिए ${paid} का पेमेंट किया, और हमने इसे मान लिया है।`,
  choseNowHeld: 'आपने तुरंत पेमेंट करना चुना था, लेकिन जब तक हम रकम नहीं काटते, Pine Labs उसे होल्ड पर रखता है।',
  choseNowWillHold: 'आपने तुरंत पेमेंट करना चुना था, लेकिन जब तक हम रकम नहीं काटते, Pine Labs उसे होल्ड पर रखेगा।',
  choseHoldCharged: 'आपने चुना था कि रकम पार्सल भेजने पर कटे, लेकिन Pine Labs ने रकम तुरंत काट ली।',
  choseHoldWillCharge: 'आपने चुना था कि रकम पार्सल भेजने पर कटे, लेकिन Pine Labs यह रकम तुरंत काटेगा।',

  reviewed: 'हम आपके पेमेंट की समीक्षा कर रहे हैं',
  reviewedText:
    'इस पेमेंट में कुछ हमारी उम्मीद के मुताबिक नहीं है, इसलिए हमारी टीम का एक व्यक्ति इसे जाँचकर आपको लिखेगा। आपको कुछ करने की ज़रूरत नहीं है, और कृपया दोबारा पेमेंट न करें।',

  paid: 'धन्यवाद, आपके ऑर्डर का पेमेंट हो गया है',
  paidText: 'हम आपका पार्सल तैयार कर रहे हैं।',
  confirmed: 'धन्यवाद, आपका ऑर्डर कन्फ़र्म हो गया है',
  confirmedText: (held: string) =>
    `आपके कार्ड पर ${held} की रकम होल्ड है। जब तक हम आपका पार्सल नहीं भेजते, कोई रकम नहीं काटी जाती।`,
  onItsWay: 'आपका पार्सल रास्ते में है',
  dispatchedHeld: (held: string) =>
    `आपके कार्ड पर ${held} की रकम होल्ड है। आपका पार्सल भेज दिया गया है, इसलिए अब यह रकम काटी जाएगी।`,
  partlyCharged: 'रकम का एक हिस्सा काटा गया',
  partlyReleased: (charged: string, released: string) =>
    `${charged} की रकम काटी गई और बाकी ${released} का होल्ड हटा दिया गया; आपके बैंक में यह दिखने में कुछ दिन लग सकते हैं।`,
  partlyHeld: (charged: string, held: string) =>
    `${charged} की रकम काटी गई; बाकी ${held} का होल्ड हटा दिया जाएगा।`,

  settling: {
    capture: 'आपके पेमेंट की रकम काटी जा रही है',
    cancel: 'आपका ऑर्डर रद्द किया जा रहा है',
    either: 'आपके पेमेंट को निपटाया जा रहा है',
  },
  settlingText: {
    capture: (held: string) => `आपके कार्ड पर होल्ड ${held} की रकम अब काटी जा रही है।`,
    cancel: (held: string) => `आपके कार्ड पर ${held} का होल्ड अब हटाया जा रहा है।`,
    either: (held: string) => `आपके कार्ड पर होल्ड ${held} की रकम अब काटी जा रही है या उसका होल्ड हटाया जा रहा है।`,
  },
  settlingWait: 'हमें बैंक के जवाब का इंतज़ार है; आपको कुछ करने की ज़रूरत नहीं है।',

  refundDays: 'बैंक में यह दिखने में सात कामकाजी दिन तक लग सकते हैं।',
  refundedInPart: 'रकम का एक हिस्सा रिफ़ंड किया गया',
  refundedPart: (refunded: string, paid: string) => `आपके दिए ${paid} में से ${refunded} का रिफ़ंड कर दिया गया है।`,
  refundedInFull: 'पूरी रकम रिफ़ंड की गई',
  refundedAll: (refunded: string) => `${refunded} का रिफ़ंड कर दिया गया है।`,
  refunded: 'रिफ़ंड किया गया',
  refundedGoods: (refunded: string) =>
    `${refunded}, यानी आइटम के लिए आपकी दी हुई पूरी रकम, का रिफ़ंड कर दिया गया है; सुविधा शुल्क इसमें शामिल नहीं है।`,
  returning: 'आपके पैसे आपको लौटाए जा रहे हैं',
  returningCharged: (charged: string) =>
    `${charged} की रकम काटी गई। पेमेंट ऑर्डर से मेल नहीं खाता था, इसलिए हम उसे लौटा रहे हैं और कुछ भी नहीं भेजा जाएगा।`,
  returningHeld: (held: string) =>
    `आपके कार्ड पर ${held} की रकम होल्ड है। पेमेंट ऑर्डर से मेल नहीं खाता था, इसलिए हम उसे लौटा रहे हैं और कुछ भी नहीं भेजा जाएगा।`,

  waiting: 'आपके ऑर्डर के पेमेंट का इंतज़ार है',
  waitingElsewhere: 'पेमेंट का इंतज़ार है',
  saved: (total: string) => `आपका ${total} का ऑर्डर सेव है।`,
  orderAgain: 'कृपया फिर से ऑर्डर करें',
  orderAgainText:
    'हम यह पेमेंट अब अपने किसी पेज पर नहीं लेते: कृपया फिर से ऑर्डर करें और Pine Labs के पेज पर पेमेंट करें। तब यह ऑर्डर अपने-आप बंद हो जाता है।',
  underWay: 'आपका पेमेंट चल रहा है',
  underWayHere: (total: string) =>
    `${total} का पेमेंट शुरू हुआ है और अभी पूरा नहीं हुआ है। अगर आपने पेमेंट पेज बंद कर दिया है, तो उसे फिर से खोलें; अगर आपने अभी-अभी पेमेंट किया है, तो अपने बैंक के जवाब के लिए थोड़ा रुकें।`,
  underWayAtBank: (total: string) => `Pine Labs को ${total} के बारे में आपके बैंक के जवाब का इंतज़ार है।`,
  unreached: 'पेमेंट पेज नहीं खुला',
  unreachedText: (total: string) => `आपका ${total} का ऑर्डर सेव है, लेकिन Pine Labs से संपर्क नहीं हो पाया।`,
  unreachedAdvice: 'फिर कोशिश करें: ऑर्डर वही रहता है।',
  setUpRefused: 'पेमेंट सेट अप नहीं हो पाया',
  setUpRefusedText: (total: string) =>
    `आपका ${total} का ऑर्डर सेव है, लेकिन इस स्टोर का पेमेंट सेट-अप अस्वीकार कर दिया गया, इसलिए कोई पेमेंट पेज नहीं खुल सका।`,
  setUpRefusedAdvice:
    'स्टोर को बता दिया गया है। बाद में फिर कोशिश करें, या फिर से ऑर्डर करें और पेमेंट का कोई और तरीका चुनें।',
  confirmationRefused: 'आपका पेमेंट अभी कन्फ़र्म नहीं हुआ है',
  confirmationRefusedText: (total: string) =>
    `आपका बैंक ${total} का पेमेंट ऐसे पेज पर कन्फ़र्म करता है जिसे हमने अभी नहीं जाँचा है, इसलिए हम आपको वहाँ नहीं भेजते।`,
  confirmationRefusedAdvice:
    'पेज की जाँच हो जाने पर आप यहीं से आगे बढ़ सकते हैं। अभी किसी और तरीके से पेमेंट करने के लिए पहले यह ऑर्डर बंद करें, उसके बाद फिर से ऑर्डर करें।',
  attemptFailed: 'आपके पेमेंट की कोशिश सफल नहीं हुई',
  notPaidYet: (total: string) => `हमें अभी तक ${total} का पेमेंट नहीं मिला है।`,
  failed: 'यह पेमेंट सफल नहीं हुआ',
  noFurtherTry: (total: string) =>
    `हमें ${total} का पेमेंट नहीं मिला है, और इस ऑर्डर के पेमेंट की कोई और कोशिश नहीं हो सकती।`,
  closedUnpaid: (total: string) =>
    `${total} का ऑर्डर बंद हो गया है और हमें पेमेंट नहीं मिला है। आप चाहें तो फिर से ऑर्डर कर सकते हैं।`,
  expired: 'इस ऑर्डर का समय समाप्त हो गया है',
  expiredText: (total: string) =>
    `${total} का पेमेंट समय पर नहीं आया, इसलिए आइटम वापस स्टॉक में हैं। हमें पेमेंट नहीं मिला है; अगर आपके बैंक में कोई पेमेंट दिखता है, तो हमें लिखें और हम उसे लौटा देंगे।`,
  cancelled: 'ऑर्डर रद्द हो गया',
  cancelledHeld: (held: string) =>
    `${held} की रकम अभी भी होल्ड है और उसका होल्ड हटाया जा रहा है। कोई रकम नहीं काटी गई।`,
  cancelledReleased: (released: string) =>
    `आपके कार्ड पर ${released} का होल्ड हटा दिया गया है; कोई रकम नहीं काटी गई। आपके बैंक में यह दिखने में कुछ दिन लग सकते हैं।`,
  cancelledUnpaid: (total: string) => `${total} का ऑर्डर रद्द कर दिया गया। कोई रकम नहीं काटी गई।`,
  holdLost: 'आपके पेमेंट की रकम नहीं काटी जा सकी',
  holdLostText: (released: string) =>
    `आपके कार्ड पर ${released} की रकम होल्ड थी और काटी नहीं जा सकी, इसलिए होल्ड हटा दिया गया; आपके बैंक में यह दिखने में कुछ दिन लग सकते हैं।`,
  holdLostClosed: 'ऑर्डर बंद हो गया है और उसके आइटम वापस स्टॉक में हैं। आप चाहें तो फिर से ऑर्डर कर सकते हैं।',
  paidLate: 'हमें आपका पेमेंट मिल गया है',
  paidLateText: (paid: string) => `${paid} का पेमेंट हम तक पहुँचा, हालाँकि यह ऑर्डर पहले ही बंद हो चुका था।`,
  paidLateRefunded: (refunded: string) => `${refunded} का रिफ़ंड कर दिया गया है।`,
  paidLateWrite: 'हम इस बारे में आपको लिखेंगे।',
};

export const returnPage: Messages['returnPage'] = {
  title: 'पेमेंट पेज से वापसी',
  description: 'पेमेंट पेज से लौटने के बाद आपका ऑर्डर, और अगर वह न खुले तो क्या करें।',
  heading: 'हम Pine Labs से जाँच कर रहे हैं',
  text: 'हम सीधे Pine Labs से पूछते हैं कि आपके पेमेंट का क्या हुआ, इसलिए कुछ भी नहीं खोता, चाहे यह ब्राउज़र कुछ भी दिखाए। कृपया इस बीच दोबारा पेमेंट न करें।',
  find: <Part>(address: Part): Rich<Part> => [
    'अपना ऑर्डर देखने के लिए उसका पेज उसी टैब या डिवाइस में खोलें जिसमें आपने ऑर्डर किया था। अगर वह न मिले, तो हमें ',
    address,
    ' पर लिखें और अपना ईमेल पता और समय बताएँ; हम उसे ढूँढ़ देंगे।',
  ],
  subject: 'मेरा ऑर्डर',
  order: 'अपना ऑर्डर देखें',
  shop: 'खरीदारी जारी रखें',
};

export const payPage: Messages['payPage'] = {
  title: 'पेमेंट करें',
  order: <Part>(reference: Part): Rich<Part> => ['ऑर्डर ', reference],
  pay: (amount: string) => `${amount} का पेमेंट करें`,
  hold: (amount: string) => `${amount} होल्ड करें`,
  saved: 'आपका ऑर्डर सेव है।',
  chargedOnDispatch: 'आपके कार्ड से रकम आपका पार्सल भेजते समय काटी जाती है, उससे पहले नहीं।',
  chargedOnceConfirmed: 'जब तक आप अपने बैंक के साथ कन्फ़र्म नहीं करते, कोई रकम नहीं काटी जाती।',
  noScripts: 'इस ब्राउज़र में स्क्रिप्ट नहीं चलतीं, इसलिए यहाँ कोई विंडो नहीं खुल सकती',
  noScriptsText: 'Pine Labs के अपने पेज को इनकी ज़रूरत नहीं, और वही पेमेंट वहाँ हो जाता है।',
  onGateway: (what: string) => `Pine Labs के अपने पेज पर ${what}`,
};

export const payWindow: Messages['payWindow'] = {
  opening: 'Pine Labs की पेमेंट विंडो खुल रही है',
  open: 'Pine Labs की पेमेंट विंडो खुली है',
  ended: 'Pine Labs से आपके पेमेंट की जाँच हो रही है',
  again: 'फिर से खोलें',
  blockedTitle: 'पेमेंट विंडो नहीं खुल सकी',
  blockedText:
    'इस ब्राउज़र या इसके नेटवर्क में किसी चीज़ ने Pine Labs की स्क्रिप्ट को रोक दिया। वही पेमेंट Pine Labs के अपने पेज पर हो जाता है।',
  back: 'वापस अपने ऑर्डर पर',
};

export const shell: Messages['shell'] = {
  skip: 'सीधे मुख्य भाग पर जाएँ',
  cart: 'कार्ट',
  findOrder: 'मेरा ऑर्डर कहाँ है?',
  categories: 'कैटेगरी',
  allCategories: 'सभी कैटेगरी',
  breadcrumbs: 'आप यहाँ हैं',
  searchLabel: 'प्रोडक्ट खोजें',
  searchPlaceholder: 'कुर्ता, फ़ोन, चाय खोजें…',
  searchButton: 'खोजें',
  searchClear: 'खोज मिटाएँ',
  suggestions: 'सुझाव',
  suggestionCount: (count: number) => `${count} सुझाव`,
  contact: <Part>(address: Part): Rich<Part> => ['कोई सवाल है, या ऑर्डर में कोई समस्या? हमें ', address, ' पर लिखें।'],
  payment: {
    never: 'आप Pine Labs के पेज पर पेमेंट करते हैं; आपका कार्ड नंबर हम तक कभी नहीं पहुँचता।',
    forEmi:
      'आप Pine Labs के पेज पर पेमेंट करते हैं। सिर्फ़ EMI के लिए आप यहाँ कार्ड की जानकारी डाल सकते हैं: हम उसे आगे भेज देते हैं और अपने पास नहीं रखते।',
  },
  howPaymentWorks: 'पेमेंट कैसे होता है',
  pages: 'इस स्टोर के बारे में',
  agreement: <Part>(pages: Part): Rich<Part> => ['ऑर्डर करके आप इनसे सहमत होते हैं: ', pages, '।'],
  inNewTab: '(नए टैब में खुलता है)',
};

export const deliveryTable: Messages['deliveryTable'] = {
  place: 'कहाँ',
  cost: 'शुल्क',
  days: 'कितने दिन में',
  everywhere: 'सभी जगह',
  elsewhere: 'बाकी सभी जगह',
  notDelivered: 'हम वहाँ डिलीवरी नहीं करते',
  free: 'मुफ़्त',
  freeFrom: (fees: string, from: string) => `${fees}, ${from} या उससे ज़्यादा पर मुफ़्त`,
  kilograms: (count: number) => `${count} किलो`,
  upTo: (fee: string, limits: readonly string[]) => `${limits.join(' और ')} तक ${fee}`,
  above: (fee: string) => `उससे ज़्यादा पर ${fee}`,
  inDays: (from: number, to: number) => (from === to ? `${from} दिन` : `${from} से ${to} दिन`),
};

export const cartCount: Messages['cartCount'] = {
  items: (_count: number) => 'आइटम',
};

export const ui: Messages['ui'] = {
  optional: '(वैकल्पिक)',
};

export const price: Messages['price'] = {
  from: 'शुरुआती कीमत',
  mrp: 'अधिकतम खुदरा मूल्य',
  save: <Part>(amount: Part): Rich<Part> => [amount, ' की बचत'],
  outOfStock: 'स्टॉक में नहीं है',
  emiFrom: <Part>(amount: Part): Rich<Part> => ['EMI ', amount, ' प्रति माह से शुरू'],
};

export const notFoundPage: Messages['notFoundPage'] = {
  title: 'पेज नहीं मिला',
  description: 'इस स्टोर में ऐसा कोई पेज नहीं है। प्रोडक्ट खोजें, या होम पेज से शुरू करें।',
  text: 'हो सकता है कि पता गलत हो, या इस प्रोडक्ट की बिक्री बंद हो चुकी हो।',
  home: 'होम पेज पर जाएँ',
  search: 'प्रोडक्ट खोजें',
};

export const errorPage: Messages['errorPage'] = {
  title: 'हमारी ओर से कुछ गड़बड़ हो गई',
  text: 'आपका कार्ट सुरक्षित है। कृपया फिर कोशिश करें।',
  retry: 'फिर कोशिश करें',
  home: 'होम पेज पर जाएँ',
  mention: <Part>(code: Part): Rich<Part> => ['अगर आप इस बारे में हमें लिखें, तो कृपया यह कोड बताएँ: ', code, '।'],
  updatedTitle: 'स्टोर अपडेट हुआ है',
  updatedText: 'यह पेज थोड़ी देर में अपने-आप फिर से लोड होता है।',
};

export const unavailablePage: Messages['unavailablePage'] = {
  title: 'हम थोड़ी देर में लौटते हैं',
  text: 'स्टोर अभी न कुछ दिखा सकता है और न सेव कर सकता है। कुछ भी खोया नहीं है। कृपया एक मिनट बाद फिर कोशिश करें।',
  paid: 'अगर आपने अभी-अभी पेमेंट किया है, तो कृपया दोबारा पेमेंट न करें: हम हर पेमेंट की Pine Labs से जाँच करते हैं, और वह जल्द ही आपके ऑर्डर में दिखता है।',
  form: 'अगर आप कोई फ़ॉर्म भेज रहे थे, तो हो सकता है कि ब्राउज़र के “वापस” बटन से आपका लिखा हुआ अब भी दिख जाए।',
  retry: 'फिर कोशिश करें',
};

export const keptForm: Messages['keptForm'] = {
  updated: 'इस पेज के खुले रहते स्टोर अपडेट हो गया',
  sessionEnded: 'आप फिर से साइन इन हो चुके हैं',
  confirmed: 'आपने अपनी पहचान की पुष्टि कर दी है',
  nothingSent: 'कुछ भी भेजा नहीं गया।',
  nothingMoved: 'कोई रकम नहीं काटी गई, कोई रिफ़ंड नहीं हुआ और कुछ नहीं बदला।',
  stillHere: 'आपका लिखा हुआ यहीं मौजूद है।',
  pressAgain: 'उसे जाँच लें और बटन फिर से दबाएँ।',
  leftOut: 'कार्ड, बैंक खाते और PAN की जानकारी नहीं रखी जाती: कृपया इन्हें फिर से लिखें।',
};

export const formNotTaken: Messages['formNotTaken'] = {
  title: 'स्टोर अपडेट हुआ है',
  heading: 'इस पेज के खुले रहते स्टोर अपडेट हो गया',
  nothingSent: 'कुछ भी भेजा नहीं गया, और कोई रकम नहीं काटी गई। आपका कार्ट पहले जैसा ही है।',
  reopen: 'पेज फिर से खोलें',
  again: <Part>(reopen: Part): Rich<Part> => [
    reopen,
    ', फ़ॉर्म भरें और उसका बटन एक बार फिर दबाएँ। हो सकता है कि ब्राउज़र के “वापस” बटन से आपका लिखा हुआ अब भी दिख जाए।',
  ],
  tooLarge: (size: string) => `यह फ़ॉर्म बहुत बड़ा है: स्टोर ${size} तक लेता है।`,
};

export const waiting: Messages['waiting'] = {
  heading: <Part>(reference: Part): Rich<Part> => ['ऑर्डर ', reference, ' का पेमेंट अभी नहीं हुआ है'],
  inDoubtHeading: <Part>(reference: Part): Rich<Part> => ['ऑर्डर ', reference, ' की जाँच हो रही है'],
  inDoubt:
    'हम जाँच रहे हैं कि इसका पेमेंट हुआ है या नहीं। जब तक हमें पता न चले, कृपया दोबारा पेमेंट न करें; इसके आइटम ऑर्डर में ही रहते हैं।',
  kept: 'पेमेंट के दौरान ये आइटम कुछ मिनट तक आपके लिए रखे जाते हैं।',
  items: 'इस ऑर्डर के आइटम',
  line: (quantity: number, name: string) => `${quantity} × ${name}`,
  total: 'पेमेंट की रकम',
  change: 'ऑर्डर बदलें',
  back: 'कार्ट में वापस डालें',
  working: 'एक पल रुकें…',
  see: 'ऑर्डर देखें',
  backHint:
    '“ऑर्डर बदलें” से आप इन्हीं आइटम के साथ चेकआउट पर जाते हैं, “कार्ट में वापस डालें” से अपने कार्ट पर। दोनों से यह ऑर्डर बंद हो जाता है: उसके बाद कृपया किसी और विंडो में इसका पेमेंट न करें।',
  backDone: 'आपके आइटम वापस आपके कार्ट में हैं। ऑर्डर बंद हो गया है; कृपया किसी और विंडो में इसका पेमेंट न करें।',
  checking:
    'हम यह पक्का नहीं कर पाए कि कोई इस ऑर्डर का पेमेंट नहीं कर रहा है, इसलिए इसके आइटम इसी में रहते हैं। कृपया एक मिनट बाद फिर कोशिश करें।',
  gone: 'यह ऑर्डर अब इंतज़ार में नहीं है।',
  checkoutTitle: 'आपके ऑर्डर के पेमेंट का इंतज़ार है',
  placed: (reference: string) => `ये आइटम आपके ऑर्डर ${reference} में हैं, जिसका पेमेंट अभी नहीं हुआ है।`,
  placedAdvice: 'उसका पेमेंट करें, या उसे बदलें: ऊपर देखें।',
  inOrder: 'आपने इसे ऑर्डर किया है और अभी पेमेंट नहीं किया है।',
  inOrderLink: 'अपने ऑर्डर पर जाएँ',
};

// No danda right after a value or an example: behind Western digits it reads like a 1, ₹49। like ₹491.

export const coupon: Messages['coupon'] = {
  label: 'कूपन कोड',
  codeMissing: 'कोड लिखें।',
  apply: 'लगाएँ',
  applying: 'जाँच हो रही है…',
  remove: (code) => `कूपन ${code} हटाएँ`,
  removing: 'हटाया जा रहा है…',
  removed: 'कूपन हटा दिया गया।',
  line: (code) => `कूपन ${code}`,
  off: <Part>(amount: Part): Rich<Part> => ['−', amount],
  takesOff: (code, amount) => `कूपन ${code} से ${amount} की छूट मिल रही है।`,
  freeDelivery: (code) => `कूपन ${code} से डिलीवरी मुफ़्त है।`,
  kept: (code) => `कूपन ${code} आपके कार्ट में है।`,
  notCounted: (code, why) => (why.includes(code) ? why : `कूपन ${code} लागू नहीं है। ${why}`),
  cut: (least) => `एक ऑर्डर कम से कम ${least} का होता है, इसलिए कूपन से मिलने वाली छूट थोड़ी कम है।`,
  noExpress: (code) =>
    `एक्सप्रेस चेकआउट में कूपन ${code} नहीं चलता, क्योंकि हर ग्राहक इसे सीमित बार ही इस्तेमाल कर सकता है। चेकआउट से ऑर्डर करें, या कूपन हटा दें।`,
  keptByUnpaid: (code) =>
    `कूपन ${code} आपके या आपके नेटवर्क के ऐसे ऑर्डर में लगा है, जिनका पेमेंट अभी नहीं हुआ है। उनमें से किसी एक का पेमेंट होने या उसके बंद होने पर यह इस्तेमाल हो सकेगा। पहले किसी खुले ऑर्डर का पेमेंट करें, या कूपन हटा दें।`,
  tooManyTries: (when) => `बहुत सारे कोड आज़माए गए। ${when} फिर कोशिश करें।`,
};

export const couponFaults: Messages['couponFaults'] = {
  unknown: (code) => `${code} नाम का कोई कूपन नहीं है। देख लें कि कोड सही लिखा है।`,
  closed: (code) => `कूपन ${code} अब इस्तेमाल नहीं हो सकता।`,
  notYet: (code, day) => `कूपन ${code} का इस्तेमाल ${day} से हो सकेगा।`,
  ended: (code, day) => `कूपन ${code} ${day} को खत्म हो गया।`,
  usedUp: (code) => `कूपन ${code} पूरा इस्तेमाल हो चुका है।`,
  usedByYou: (code) =>
    `इस ईमेल पते या मोबाइल नंबर से कूपन ${code} उतनी बार इस्तेमाल हो चुका है, जितनी बार एक ग्राहक कर सकता है। इसे आपके कार्ट से हटा दिया गया है।`,
  deliveryFree: 'डिलीवरी पहले से मुफ़्त है।',
  nothingOff: 'छूट देने के लिए कोई रकम बाकी नहीं है।',
  otherGoods: (categories) => `यह सिर्फ़ ${either(categories)} के लिए है।`,
  tooLittle: (least, missing, categories) =>
    categories.length === 0
      ? `यह ${least} या उससे ज़्यादा के ऑर्डर के लिए है: ${missing} का सामान और जोड़ें।`
      : `यह ${either(categories)} में ${least} या उससे ज़्यादा की खरीद के लिए है: ${either(categories)} में ${missing} का सामान और जोड़ें।`,
};

function either(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} या ${last}` : last;
}

const CHECK_WITH_BANK = 'फिर कोशिश करने से पहले अपने बैंक से पता कर लें कि कोई रकम नहीं काटी गई है।';

export const declined: Messages['declined'] = {
  declined: {
    what: 'आपके बैंक ने पेमेंट मंज़ूर नहीं किया।',
    advice: 'फिर कोशिश करें, किसी और तरीके से पेमेंट करें, या अपने बैंक से कारण पूछें।',
  },
  unknown: {
    what: 'पेमेंट सफल नहीं हुआ।',
    advice: 'फिर कोशिश करें, या किसी और तरीके से पेमेंट करें।',
  },
  byCode: {
    INSUFFICIENT_FUNDS: {
      what: 'इस पेमेंट के लिए पैसे या क्रेडिट लिमिट काफ़ी नहीं थी।',
      advice: 'कोई दूसरा कार्ड या खाता इस्तेमाल करें।',
    },
    CARD_NOT_ENROLLED: {
      what: 'इस कार्ड पर ऑनलाइन पेमेंट चालू नहीं है।',
      advice: 'अपने बैंक से इसे चालू करने को कहें, या दूसरा कार्ड इस्तेमाल करें।',
    },
    CARD_VERIFICATION_FAILED: {
      what: 'कार्ड की जानकारी आपके बैंक की जानकारी से मेल नहीं खाई।',
      advice: 'कार्ड नंबर, एक्सपायरी और CVV जाँचें, फिर दोबारा कोशिश करें।',
    },
    PAYMENT_METHOD_NOT_ENABLED: {
      what: 'अभी इस स्टोर में इस तरीके से पेमेंट नहीं हो सकता।',
      advice: 'किसी और तरीके से पेमेंट करें।',
    },
    PAYMENT_PENDING: {
      what: 'यह कोशिश खत्म होने तक आपके बैंक का जवाब नहीं आया था।',
      advice: CHECK_WITH_BANK,
    },
    TIMED_OUT: {
      what: 'आपके बैंक ने समय पर जवाब नहीं दिया।',
      advice: CHECK_WITH_BANK,
    },
    CARD_EXPIRED: {
      what: 'कार्ड की एक्सपायरी निकल चुकी है।',
      advice: 'एक्सपायरी की तारीख जाँचें, या दूसरा कार्ड इस्तेमाल करें।',
    },
    USER_AUTHENTICATION_REQUIRED: {
      what: 'आपके बैंक के साथ पेमेंट कन्फ़र्म नहीं हुआ।',
      advice: 'फिर कोशिश करें और बैंक से आया OTP डालें।',
    },
    USER_AUTHENTICATION_FAILED: {
      what: 'OTP सही नहीं था, या देर से डाला गया।',
      advice: 'बैंक से आए सबसे नए OTP से फिर कोशिश करें।',
    },
    PAYMENT_EXPIRED: {
      what: 'पेमेंट पेज बहुत देर तक खुला रहा।',
      advice: 'उसे फिर से खोलें; आपका ऑर्डर अब भी यहीं है।',
    },
    AMOUNT_LIMIT_EXCEEDED: {
      what: 'यह रकम इस कार्ड या खाते की एक बार की लिमिट से ज़्यादा है।',
      advice: 'अपने बैंक से लिमिट बढ़वाएँ, या किसी और तरीके से पेमेंट करें।',
    },
    PAYMENT_RATE_LIMIT: {
      what: 'थोड़े समय में बहुत ज़्यादा बार कोशिश की गई।',
      advice: 'कुछ मिनट रुकें, फिर दोबारा कोशिश करें।',
    },
    API_RATE_LIMIT: {
      what: 'पेमेंट सेवा बहुत व्यस्त थी।',
      advice: 'एक मिनट रुकें, फिर दोबारा कोशिश करें।',
    },
    DUPLICATE_REQUEST: {
      what: 'एक ही पेमेंट दो बार भेजा गया, और दूसरा स्वीकार नहीं हुआ।',
      advice: 'अगर यह पेज अब भी पेमेंट करने को कहे, तो फिर कोशिश करें।',
    },
    OPERATION_NOT_ALLOWED: {
      what: 'इस ऑर्डर के लिए पेमेंट का यह तरीका उपलब्ध नहीं है।',
      advice: 'किसी और तरीके से पेमेंट करें।',
    },
    INVALID_REQUEST: {
      what: 'पेमेंट सेवा इस पेमेंट की जानकारी नहीं पढ़ पाई।',
      advice: 'फिर कोशिश करें, या किसी और तरीके से पेमेंट करें।',
    },
    INTERNAL_ERROR: {
      what: 'पेमेंट सेवा में कोई दिक्कत थी।',
      advice: 'एक मिनट रुकें, फिर दोबारा कोशिश करें।',
    },
  },
  byPlan: {
    declined: {
      what: 'आपके बैंक ने पेमेंट मंज़ूर नहीं किया।',
      advice: 'फिर कोशिश करें, दूसरा प्लान चुनें, या अपने बैंक से कारण पूछें।',
    },
    unknown: {
      what: 'पेमेंट सफल नहीं हुआ।',
      advice: 'फिर कोशिश करें, या दूसरा प्लान चुनें।',
    },
    byCode: {
      OPERATION_NOT_ALLOWED: {
        what: 'बैंक अब यह प्लान नहीं देता, या आपको नहीं देता।',
        advice: 'दूसरा प्लान चुनें, या अपने बैंक से कारण पूछें।',
      },
      INVALID_REQUEST: {
        what: 'आपकी भरी हुई जानकारी बैंक के काम नहीं आ सकी।',
        advice: 'उसे फिर से भरें और हर चीज़ जाँच लें।',
      },
      NOT_RECEIVED: {
        what: 'आपकी भरी हुई जानकारी बैंक तक नहीं पहुँची।',
        advice: 'हम उसे अपने पास नहीं रखते, इसलिए कृपया फिर से भरें।',
      },
    },
  },
};

/** Before a postposition. */
const days = (count: number) => (count === 1 ? '1 दिन' : `${count} दिनों`);

/** `2–4 दिनों में`. */
const within = (from: number, to: number) => {
  if (to === 0) return 'आज';
  if (from === 0) return `${days(to)} के अंदर`;
  return from === to ? `${days(to)} में` : `${from}–${days(to)} में`;
};

export const deliveryPromise: Messages['deliveryPromise'] = {
  title: 'डिलीवरी',
  anywhere: (from, to) => `डिलीवरी ${within(from, to)}।`,
  dependsOnPin: (from, to) => `डिलीवरी ${within(from, to)}, आपके पिन कोड के हिसाब से।`,
  dependsUnknown: 'डिलीवरी आपके पिन कोड पर निर्भर है।',
  to: (from, to, pin) => `${pin} में डिलीवरी ${within(from, to)}।`,
  deliveredTo: (pin) => `हम ${pin} में डिलीवरी करते हैं।`,
  notDeliveredTo: (pin) => `हम ${pin} में डिलीवरी नहीं करते।`,
  pin: 'पिन कोड',
  check: 'जाँचें',
  checking: 'जाँच हो रही है…',
  wrongPin: 'पिन कोड के 6 अंक लिखें।',
};

export const deliveryFee: Messages['deliveryFee'] = {
  costs: (fee, place) => `${inHindi(place)} में डिलीवरी का शुल्क ${fee} है।`,
  free: (place) => `${inHindi(place)} में डिलीवरी मुफ़्त है।`,
  depends: 'डिलीवरी का शुल्क आपके पते पर निर्भर है।',
  takes: (from, to) => `ऑर्डर ${within(from, to)} पहुँचेगा।`,
  otherState: (pin, states) =>
    `${pin} आम तौर पर ${states.map(inHindi).join(' या ')} का पिन कोड है। कृपया पिन कोड और राज्य जाँच लें।`,
  otherTown: (pin, place) =>
    `${pin} आम तौर पर ${inHindi(place)} का पिन कोड है। कृपया पिन कोड, शहर और राज्य जाँच लें।`,
  notDelivered: 'हम इस पिन कोड पर डिलीवरी नहीं करते। कृपया कोई दूसरा पता दें।',
  notDeliveredAbroad: 'हम इस देश में डिलीवरी नहीं करते। कृपया कोई दूसरा पता दें।',
  cartNotDelivered: (pin, items) =>
    items === 1
      ? `आपके कार्ट का आइटम ${pin} में नहीं भेजा जा सकता। चेकआउट पर आप कोई दूसरा पता दे सकते हैं।`
      : `आपके कार्ट के ${items} आइटम में से कोई भी ${pin} में नहीं भेजा जा सकता। चेकआउट पर आप कोई दूसरा पता दे सकते हैं।`,
};

export const arrival: Messages['arrival'] = {
  by: (day) => `${day} तक पहुँचेगा`,
};

export const email: Messages['email'] = {
  viewOrder: 'अपना ऑर्डर देखें',
  backToShop: 'खरीदारी जारी रखें',
  payForOrder: 'इस ऑर्डर का पेमेंट करें',
  order: 'ऑर्डर',
  placedOn: (when) => `, ${when} को किया गया`,
  heldOnCard: 'आपके कार्ड पर होल्ड रकम',
  charged: 'काटी गई रकम',
  released: 'रकम जिसका होल्ड हटाया गया',
  refunded: 'रिफ़ंड की गई रकम',
  paidWith: 'पेमेंट का तरीका',
  emi: 'EMI',
  cardCharged: 'आपके कार्ड से काटी गई रकम',
  card: 'आपका कार्ड',
  arrivesBy: 'कब तक पहुँचेगा',
  deliveryTo: 'डिलीवरी का पता',
  questions: 'कोई सवाल है? इस ईमेल का जवाब दें, या यहाँ लिखें:',
  signature: (shop, tagline) => `${shop} · ${tagline}`,
};

const bankDays = 'आपके बैंक में यह दिखने में कुछ दिन लग सकते हैं।';

export const emails: Messages['emails'] = {
  held: {
    subject: (reference, amount) => `ऑर्डर ${reference} कन्फ़र्म हो गया है: ${amount} की रकम होल्ड है`,
    heading: 'धन्यवाद, आपका ऑर्डर कन्फ़र्म हो गया है',
    text: (amount) =>
      `आपके कार्ड पर ${amount} की रकम होल्ड है, यानी रोककर रखी गई है। जब तक हम आपका पार्सल नहीं भेजते, कोई रकम नहीं काटी जाती।`,
  },
  paid: {
    subject: (reference, amount) => `ऑर्डर ${reference} का पेमेंट हो गया है: ${amount}`,
    heading: 'धन्यवाद, आपके ऑर्डर का पेमेंट हो गया है',
    text: (amount) => `${amount} की रकम काटी गई है। हम आपका पार्सल तैयार कर रहे हैं।`,
  },
  wasHeld: {
    subject: (reference, amount) => `ऑर्डर ${reference} कन्फ़र्म हो गया है: ${amount} की रकम होल्ड की गई थी`,
    heading: 'आपका ऑर्डर हमें मिल गया है',
    text: (amount) => `आपके कार्ड पर ${amount} की रकम होल्ड की गई थी। उसके बाद उस रकम का क्या हुआ, यह नीचे देखें।`,
  },
  charged: {
    subject: (reference, amount) => `ऑर्डर ${reference}: ${amount} की रकम काटी गई है`,
    heading: 'आपके कार्ड से रकम काटी गई है',
    headingPart: 'रकम का एक हिस्सा काटा गया',
    all: (amount) => `आपके कार्ड पर होल्ड ${amount} की रकम हमने काट ली है।`,
    part: (amount, held) => `आपके कार्ड पर होल्ड ${held} की रकम में से हमने ${amount} की रकम काटी है।`,
    restReleased: (rest) => `बाकी ${rest} का होल्ड हटा दिया गया है और यह रकम नहीं काटी जाएगी। ${bankDays}`,
    restHeld: (rest) => `बाकी ${rest} का होल्ड हटा दिया जाएगा।`,
  },
  dispatched: {
    subject: (reference) => `ऑर्डर ${reference} भेज दिया गया है`,
    heading: 'आपका पार्सल रास्ते में है',
    text: 'हमने आपका पार्सल भेज दिया है।',
    charged: (amount) => `इसके लिए ${amount} की रकम काटी गई है।`,
  },
  cancelled: {
    subject: (reference) => `ऑर्डर ${reference} रद्द हो गया है`,
    subjectReleased: (reference, amount) =>
      `ऑर्डर ${reference} रद्द हो गया है: ${amount} का होल्ड हटा दिया गया है`,
    heading: 'ऑर्डर रद्द हो गया है',
    text: 'आपका ऑर्डर रद्द कर दिया गया है। कोई रकम नहीं काटी गई।',
    released: (amount) => `आपके कार्ड पर ${amount} का होल्ड हटा दिया गया है। कोई रकम नहीं काटी गई। ${bankDays}`,
  },
  chargeFailed: {
    subject: (reference, amount) => `ऑर्डर ${reference}: ${amount} की रकम नहीं काटी जा सकी`,
    heading: 'आपके पेमेंट की रकम नहीं काटी जा सकी',
    text: (amount) =>
      `आपके कार्ड पर होल्ड ${amount} की रकम नहीं काटी जा सकी, इसलिए होल्ड हटा दिया गया। कोई रकम नहीं काटी गई। ${bankDays}`,
    closed: 'ऑर्डर बंद हो गया है और उसके आइटम वापस स्टॉक में हैं। आप चाहें तो फिर से ऑर्डर कर सकते हैं।',
  },
  refundUnderWay: {
    subject: (reference, amount) => `ऑर्डर ${reference}: ${amount} के रिफ़ंड पर काम चल रहा है`,
    heading: 'आपके रिफ़ंड पर काम चल रहा है',
    text: (amount) =>
      `हमने आपके लिए ${amount} के रिफ़ंड का अनुरोध किया है। Pine Labs ने इसे स्वीकार कर लिया है और आपके बैंक के जवाब का इंतज़ार है; रिफ़ंड हो जाने पर हम आपको फिर लिखेंगे।`,
  },
  refunded: {
    subject: (reference, amount) => `ऑर्डर ${reference}: ${amount} का रिफ़ंड कर दिया गया है`,
    heading: 'पूरी रकम रिफ़ंड की गई',
    headingPart: 'रकम का एक हिस्सा रिफ़ंड किया गया',
    text: (amount) =>
      `${amount} की रकम वहीं लौटाई गई है, जहाँ से आपने पेमेंट किया था। बैंक में यह दिखने में सात कामकाजी दिन तक लग सकते हैं।`,
    all: (paid) => `इसके साथ आपकी दी हुई ${paid} की पूरी रकम रिफ़ंड हो गई है।`,
    goods: (fee) =>
      `इसके साथ आइटम के लिए आपकी दी हुई पूरी रकम रिफ़ंड हो गई है। ${fee} का सुविधा शुल्क इसमें शामिल नहीं है।`,
    part: (refunded, paid) => `अब तक आपके दिए ${paid} में से कुल ${refunded} का रिफ़ंड कर दिया गया है।`,
  },
  tryAgain: {
    subject: (reference) => `ऑर्डर ${reference} का पेमेंट अभी नहीं हुआ है`,
    heading: 'आपके पेमेंट की कोशिश सफल नहीं हुई',
    notPaid: (total) => `हमें ${total} का पेमेंट अभी नहीं मिला है।`,
    paidSince: 'अगर आपने इस बीच पेमेंट कर दिया है, तो आपको कुछ करने की ज़रूरत नहीं है।',
  },
  notPaid: {
    subject: (reference) => `ऑर्डर ${reference} का पेमेंट नहीं हुआ और वह बंद हो गया है`,
    heading: 'यह पेमेंट सफल नहीं हुआ',
    headingExpired: 'इस ऑर्डर का समय समाप्त हो गया है',
    text: (total) =>
      `हमें ${total} का पेमेंट नहीं मिला है, इसलिए ऑर्डर बंद हो गया है और उसके आइटम वापस स्टॉक में हैं। आप चाहें तो फिर से ऑर्डर कर सकते हैं।`,
    ifPaid: 'अगर आपके बैंक में पेमेंट दिख रहा है, तो हमें लिखें और हम रकम लौटा देंगे।',
  },
  newLink: {
    subject: (reference) => `आपके ऑर्डर ${reference} का नया लिंक`,
    heading: 'आपके ऑर्डर का नया लिंक',
    text: 'आपके ऑर्डर के पेज का लिंक बदल दिया गया है। पुराने लिंक से अब कुछ नहीं खुलता; नीचे दिए गए बटन का इस्तेमाल करें।',
  },
  linkAgain: {
    subject: (reference) => `आपके ऑर्डर ${reference} का लिंक`,
    heading: 'यह रहा आपका ऑर्डर',
    text: 'किसी ने, शायद आपने ही, हमसे पूछा कि यह ऑर्डर कहाँ है। नीचे दिए गए बटन से उसका पेज खुलता है।',
    notYou: 'अगर आपने नहीं पूछा था, तो आपको कुछ करने की ज़रूरत नहीं है।',
  },
  returnAccepted: {
    subject: (reference) => `ऑर्डर ${reference}: आपने जो लौटाना चाहा, वह लौटा सकते हैं`,
    heading: 'आपका रिटर्न स्वीकार हो गया है',
    text: (goods) => `${goods}: यह सामान हम वापस लेते हैं। इसके हमारे पास पहुँचने पर आपके पैसे लौटाए जाते हैं।`,
  },
  returnDeclined: {
    subject: (reference) => `ऑर्डर ${reference}: आपके रिटर्न के बारे में`,
    heading: 'हम इसे वापस नहीं ले सकते',
    text: (goods) => `${goods}: आपने यह सामान लौटाना चाहा। हमें खेद है कि हम इसे वापस नहीं ले सकते।`,
    write: 'अगर आप सहमत नहीं हैं, तो इस ईमेल का जवाब दें।',
  },
  soldOut: {
    subject: (reference) => `ऑर्डर ${reference} का पेमेंट हो गया है, पर उसके आइटम बिक चुके हैं`,
    heading: 'पेमेंट हो गया, पर आइटम बिक चुके हैं',
    text: (amount) =>
      `आपका ${amount} का पेमेंट हमें मिल गया है, लेकिन उसके आने से पहले ही आपके आइटम के आखिरी पीस दूसरों ने खरीद लिए। हम आपको फिर लिखेंगे: या तो हम आइटम फिर भी भेज पाएँगे, या आपको आपके पूरे पैसे वापस मिलेंगे।`,
  },
  late: {
    subject: (reference) => `ऑर्डर ${reference}: आपका पेमेंट हमें देर से मिला`,
    heading: 'आपका पेमेंट हमें मिल गया है',
    text: (amount) =>
      `आपका ${amount} का पेमेंट हमें तब मिला, जब यह ऑर्डर बंद हो चुका था, और हो सकता है कि उसके आइटम अब तक बिक गए हों। हम इसे देख रहे हैं: या तो हम आपका ऑर्डर भेजेंगे, या पैसे लौटा देंगे।`,
    doNotPay: 'आपको कुछ करने की ज़रूरत नहीं है, और कृपया दोबारा पेमेंट न करें।',
  },
};

export const plans: Messages['plans'] = {
  cost: { 'no-cost': 'नो-कॉस्ट EMI', 'low-cost': 'लो-कॉस्ट EMI', standard: 'सामान्य EMI' },
  offer: { brand: 'ब्रांड ऑफ़र', bank: 'बैंक ऑफ़र' },
  discountWithoutEmi: 'बिना EMI के छूट',
  issuer: (bank, type) => {
    if (type === 'cardless') return `${bank} कार्डलेस EMI`;
    return `${bank} ${type === 'credit card' ? 'क्रेडिट कार्ड' : 'डेबिट कार्ड'}`;
  },
  // Words with one form, since they also stand before a postposition.
  day: (count) => `${count} दिन`,
  week: (count) => `${count} सप्ताह`,
  month: (count) => `${count} माह`,
  year: (count) => `${count} साल`,
  otherUnit: (count, unit) => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`),
  aMonth: (amount) => `${amount} प्रति माह`,
  anInstalment: (amount) => `${amount} प्रति किस्त`,
  from: (instalment) => `${instalment} से शुरू`,
  title: (length, instalment) => `${length}, ${instalment}`,
  atOnceTitle: (amount) => `${amount} एक बार में, बिना EMI के`,
  noFee: 'प्रोसेसिंग फ़ीस नहीं',
  fee: (amount) => `प्रोसेसिंग फ़ीस ${amount}`,
  total: (total, interest, rate) => `कुल ${total}, जिसमें ${rate}% सालाना दर से ${interest} ब्याज शामिल है`,
  inAll: (amount) => `सब मिलाकर ${amount}`,
  atOnceTotal: (total) => `${total} की रकम एक बार में कटती है, बिना ब्याज के`,
  convenienceFee: (amount) => `सुविधा शुल्क: ${amount}, पेमेंट में जोड़ा जाता है।`,
  benefit: (what, amount, when, paidBy) => `${what}: ${amount}, ${when}${paidBy ? ` (${paidBy})` : ''}।`,
  discount: 'छूट',
  interestPaid: 'आपके लिए चुकाया गया ब्याज',
  offAtOnce: 'रकम में से तुरंत कम',
  backAfter: (length) => `बैंक ${length} बाद लौटाता है`,
  backLater: 'वापसी बाद में',
  parties: { merchant: 'स्टोर', issuer: 'बैंक', brand: 'ब्रांड', dealer: 'डीलर' },
};

export const emiPage: Messages['emiPage'] = {
  title: (product) => `${product} के लिए EMI प्लान`,
  description: (product, price) =>
    `${price} में ${product} की हर महीने की किस्त: हर बैंक के EMI प्लान, ब्याज, प्रोसेसिंग शुल्क और कुल रकम के साथ।`,
  breadcrumb: 'EMI प्लान',
  heading: <Part>(product: Part): Rich<Part> => [product, ' के लिए EMI प्लान'],
  intro: <Part>(price: Part, options: string): Rich<Part> => [
    'कीमत ',
    price,
    options ? ` (${options})` : '',
    ' है। आपका बैंक हमें तुरंत पेमेंट करता है और आप बैंक को हर महीने चुकाते हैं। प्लान आप चेकआउट पर चुनते हैं; डिलीवरी का शुल्क हो, तो वहीं जुड़ता है। बैंक अपने ब्याज और फ़ीस पर GST जोड़ते हैं।',
  ],
  loading: 'बैंकों से उनके प्लान पूछे जा रहे हैं…',
  noneTitle: 'अभी दिखाने के लिए कोई EMI प्लान नहीं है',
  noneText:
    'बैंक एक न्यूनतम रकम से ऊपर ही EMI देते हैं, और कभी-कभी उनसे संपर्क नहीं हो पाता। आप फिर भी पूरा पेमेंट एक साथ कर सकते हैं।',
  back: (product) => `वापस ${product} पर`,
  tableCaption: (bank) => `${bank} के EMI प्लान`,
  duration: 'अवधि',
  instalment: 'किस्त',
  interest: 'ब्याज',
  total: 'कुल',
  processingFee: 'प्रोसेसिंग फ़ीस',
  withFee: <Part>(amount: Part): Rich<Part> => ['फ़ीस के साथ ', amount],
  kind: 'प्लान का प्रकार',
  paidAtOnce: 'एक बार में पेमेंट',
  rate: (rate) => `${rate}% सालाना`,
  noFee: 'कोई नहीं',
  narrow: <Part>(interest: Part, rate: number, fee: Part): Rich<Part> => [
    `${rate}% सालाना दर से ब्याज: `,
    interest,
    '; प्रोसेसिंग फ़ीस: ',
    fee,
  ],
  convenienceFee: <Part>(amount: Part): Rich<Part> => ['सुविधा शुल्क: ', amount, ', पेमेंट में जोड़ा जाता है'],
  benefit: <Part>(what: string, amount: Part, when: string): Rich<Part> => [`${what}: `, amount, `, ${when}`],
  paidBy: (parties) => `(${parties})`,
};

export const emiPages: Messages['emiPages'] = {
  cardTitle: 'EMI',
  cardHeading: 'EMI से पेमेंट करें',
  cardlessTitle: 'कार्डलेस EMI',
  cardlessHeading: 'कार्डलेस EMI',
  cardAgain: 'अपना कार्ड फिर से डालें',
  lenderAgain: 'लोन देने वाली कंपनी से फिर पूछें',
  total: <Part>(amount: Part): Rich<Part> => ['आपके ऑर्डर की कुल रकम ', amount, ' है।'],
  heldNow: 'प्लान की रकम अभी होल्ड होती है और पार्सल भेजने पर काटी जाती है; बैंक ऐसा सिर्फ़ क्रेडिट कार्ड पर करते हैं।',
  chargedNow: 'आपके कन्फ़र्म करते ही प्लान की रकम काट ली जाती है।',
  lenderPays: 'लोन देने वाली कंपनी आपके लिए पेमेंट करती है, और आप उसे हर महीने चुकाते हैं।',
  otherWay: 'किसी और तरीके से पेमेंट करें',
  waiting: <Part>(reference: Part, amount: Part): Rich<Part> => [
    'ऑर्डर ',
    reference,
    ' (',
    amount,
    ') सेव हो गया है और उसका पेमेंट बाकी है।',
  ],
  cardNotKept: 'हम कार्ड की जानकारी अपने पास नहीं रखते, इसलिए कृपया अपना कार्ड फिर से डालें।',
  personNotKept: 'हम आपका PAN और उसके साथ रजिस्टर्ड मोबाइल नंबर अपने पास नहीं रखते, इसलिए कृपया दोनों फिर से डालें।',
  backToOrder: 'वापस अपने ऑर्डर पर',
  noneTitle: 'इस रकम पर कोई बैंक EMI नहीं देता',
  noAnswerTitle: 'अभी बैंकों से संपर्क नहीं हो पाया',
  waitTitle: 'यहाँ से बैंकों से बहुत ज़्यादा बार पूछा गया है',
  nothingOrdered: 'कोई ऑर्डर नहीं हुआ और कोई रकम नहीं काटी गई।',
  orderSafe: 'आपका ऑर्डर सुरक्षित है और कोई रकम नहीं काटी गई।',
  payInFull: 'आप पूरा पेमेंट एक साथ कर सकते हैं।',
  payInFullOrDebit:
    'डेबिट कार्ड के प्लान में रकम ऑर्डर करते समय ही कटती है: चेकआउट पर “अभी पेमेंट करें” चुनें, या पूरा पेमेंट एक साथ करें।',
  reloadOrPayInFull: (when) => `${when} यह पेज फिर से लोड करें, या पूरा पेमेंट एक साथ करें।`,
  reload: (when) => `${when} यह पेज फिर से लोड करें।`,
  orderAnew:
    'कुछ देर बाद फिर देखें, या नया ऑर्डर करके पूरा पेमेंट एक साथ करें: जिस ऑर्डर का पेमेंट नहीं होता, वह अपने-आप बंद हो जाता है।',
};

export const emiForm: Messages['emiForm'] = {
  plan: 'प्लान',
  yourPlan: 'आपका प्लान',
  yourCard: 'आपका कार्ड',
  cardText:
    'कार्ड उसी बैंक का होना चाहिए, जिसका प्लान आपने चुना है। हम उसकी जानकारी Pine Labs को भेज देते हैं और अपने पास नहीं रखते।',
  cardNumber: 'कार्ड नंबर',
  cardName: 'कार्ड पर लिखा नाम',
  expiry: 'एक्सपायरी',
  expiryHint: 'महीना और साल, जैसे 05/30',
  cvv: 'CVV',
  cvvHint: 'कार्ड पर छपे 3 या 4 अंक।',
  cardMobile: 'बैंक में रजिस्टर्ड मोबाइल नंबर',
  cardMobileHint: '10 अंक: बैंक इसी नंबर पर OTP भेजता है।',
  confirmWithBank: 'बैंक के साथ कन्फ़र्म करें',
  askingBank: 'आपके बैंक से पूछा जा रहा है',
  placesOrder: 'इससे ऑर्डर हो जाता है; फिर आपका बैंक आपसे प्लान कन्फ़र्म करने को कहता है।',
  aboutYou: 'आपकी जानकारी',
  aboutYouText: 'लोन देने वाली कंपनी इन्हीं दोनों से फ़ैसला करती है। हम इन्हें Pine Labs को भेज देते हैं और अपने पास नहीं रखते।',
  lenderMobile: 'लोन देने वाली कंपनी के पास रजिस्टर्ड मोबाइल नंबर',
  lenderMobileHint: '10 अंक: OTP इसी नंबर पर भेजा जाता है।',
  pan: 'PAN',
  panHint: 'जैसा PAN कार्ड पर है, उदाहरण: ABCDE1234F',
  showPlans: 'मेरे प्लान दिखाएँ',
  askAgain: 'इसी जानकारी से फिर पूछें',
  askingLenders: 'लोन देने वाली कंपनियों से पूछा जा रहा है',
  askingLender: 'लोन देने वाली कंपनी से पूछा जा रहा है',
  typeAgain: 'कृपया ऊपर अपना मोबाइल नंबर और PAN एक बार फिर लिखें: यह पेज दोनों में से कुछ नहीं रखता।',
  backToCheckout: 'वापस चेकआउट पर',
};

export const lenderButton: Messages['lenderButton'] = {
  order: 'ऑर्डर करें और लोन देने वाली कंपनी के साथ कन्फ़र्म करें',
  confirm: 'लोन देने वाली कंपनी के साथ कन्फ़र्म करें',
};

export const emiErrors: Messages['emiErrors'] = {
  noPlan: 'अभी कोई प्लान नहीं चुना गया है।',
  chooseBankPlan: 'अपने बैंक का कोई प्लान चुनें।',
  chooseLenderPlan: 'लोन देने वाली कंपनी का कोई प्लान चुनें।',
  chooseAgain: 'प्लान फिर से चुनें।',
  plansChanged: 'आपके यह पेज खोलने के बाद बैंक के प्लान बदल गए हैं। कोई रकम नहीं काटी गई: अब दिखाए गए प्लान में से एक चुनें।',
  lenderChanged: 'लोन देने वाली कंपनी अब आपको यह प्लान नहीं देती। कोई रकम नहीं काटी गई: अब दिखाए गए प्लान में से एक चुनें।',
  banksTooOften: (when) =>
    `यहाँ से बैंकों से बहुत ज़्यादा बार पूछा गया है। कोई रकम नहीं काटी गई; कृपया ${when} फिर कोशिश करें।`,
  lendersTooOften: (when) =>
    `यहाँ से लोन देने वाली कंपनियों से बहुत ज़्यादा बार पूछा गया है। कोई रकम नहीं काटी गई; कृपया ${when} फिर कोशिश करें।`,
  ineligible: 'बैंक इस कार्ड पर यह प्लान नहीं देता। कोई रकम नहीं काटी गई।',
  ineligibleAdvice: 'जिस बैंक का आपका कार्ड है, उसी का कोई प्लान चुनें, या दूसरा कार्ड इस्तेमाल करें।',
  bankNoAnswer: 'अभी बैंक से संपर्क नहीं हो पाया। कोई रकम नहीं काटी गई; कृपया एक मिनट बाद फिर कोशिश करें।',
  lenderNoAnswer:
    'अभी लोन देने वाली कंपनियों से संपर्क नहीं हो पाया। कोई रकम नहीं काटी गई; कृपया एक मिनट बाद फिर कोशिश करें।',
  chooseThere:
    'लोन देने वाली कंपनी अपने प्लान अपने ही पेज पर दिखाती है: आप वहीं एक प्लान चुनकर कन्फ़र्म करते हैं। उससे पहले कोई रकम नहीं काटी जाती।',
  personRefused:
    'Pine Labs ने यह मोबाइल नंबर और PAN स्वीकार नहीं किया। कोई रकम नहीं काटी गई: दोनों जाँच लें, या किसी और तरीके से पेमेंट करें।',
  turnedDown:
    'इस मोबाइल नंबर और PAN पर कोई लोन देने वाली कंपनी EMI नहीं देती। कोई रकम नहीं काटी गई: दोनों जाँच लें, या किसी और तरीके से पेमेंट करें।',
  checkPan: 'PAN जाँच लें, और यह भी कि मोबाइल नंबर वही है, जो उसके साथ रजिस्टर्ड है।',
};

export const unreachable: Messages['unreachable'] = {
  oneOrder: 'अभी स्टोर से संपर्क नहीं हो पाया। बटन फिर से दबाएँ: ऑर्डर एक ही रहेगा।',
  cart: 'इंटरनेट कनेक्शन नहीं है। आपका कार्ट वैसा ही है, जैसा आपको दिख रहा है; ऑनलाइन आने पर कृपया बटन फिर से दबाएँ।',
  later: 'अभी स्टोर से संपर्क नहीं हो पाया। कृपया एक मिनट बाद फिर कोशिश करें।',
};

export const forms: Messages['forms'] = {
  check: 'कृपया यह जानकारी जाँच लें।',
  checkAgain: 'कृपया इसे जाँच लें।',
  notSaved: 'हम अभी इसे सेव नहीं कर पाए; कोई रकम नहीं काटी गई। कृपया फिर कोशिश करें।',
  incomplete: 'यह पेज अधूरा था। इसे फिर से लोड करें।',
  incompleteSubmit: 'यह पेज अधूरा था। कृपया इसे फिर से सबमिट करें।',
  wait: {
    aMinute: 'एक मिनट बाद',
    minutes: (count) => `${count} मिनट बाद`,
    hours: (count) => `${count} घंटे बाद`,
  },
};

export const textErrors: Messages['textErrors'] = {
  missing: (what) => `${what} लिखें।`,
  tooLong: (what, most) => `${what} ज़्यादा से ज़्यादा ${most} अक्षरों में लिखें।`,
  noLetters: (what) => `${what} अक्षरों या अंकों में लिखें।`,
};

export const fieldTexts: Messages['fieldTexts'] = {
  payer: 'अपना नाम',
  name: 'नाम',
  address1: 'मकान और गली',
  address2: 'इलाका या लैंडमार्क',
  address3: 'पते की लाइन 3',
  city: 'शहर या कस्बा',
  region: 'राज्य या प्रांत',
  businessName: 'बिज़नेस का नाम',
};

export const checkoutErrors: Messages['checkoutErrors'] = {
  emailMissing: 'अपना ईमेल पता लिखें।',
  emailTooLong: (most) => `ज़्यादा से ज़्यादा ${most} अक्षरों का ईमेल पता लिखें।`,
  email: 'ईमेल पता इस तरह लिखें: asha@example.com',
  mobileMissing: 'अपना मोबाइल नंबर लिखें।',
  mobileIndia: '10 अंकों का मोबाइल नंबर लिखें, जो 6, 7, 8 या 9 से शुरू हो।',
  mobileAbroad: 'मोबाइल नंबर वैसे लिखें, जैसे वह साथ में चुने गए देश में डायल किया जाता है।',
  pincodeMissing: 'पिन कोड लिखें।',
  pincode: '6 अंकों का पिन कोड लिखें, जो 0 से शुरू न हो।',
  postcode: (most) => `ज़्यादा से ज़्यादा ${most} अक्षरों और अंकों का पोस्टल कोड लिखें, या इसे खाली छोड़ दें।`,
  state: 'सूची से राज्य या केंद्र शासित प्रदेश चुनें।',
  country: 'सूची से देश चुनें।',
  deliveryCountry: 'ऐसा देश चुनें, जहाँ हम डिलीवरी करते हैं।',
  gstinMissing: 'GSTIN लिखें, या “यह खरीदारी बिज़नेस के लिए है” से टिक हटा दें।',
  gstinLength: 'GSTIN के सभी 15 अक्षर और अंक लिखें, उदाहरण: 29ABCDE1234F1Z5',
  gstinOwn: 'यह इस स्टोर का GSTIN है। खरीदने वाले बिज़नेस का GSTIN लिखें।',
  gstinWrong: 'यह GSTIN सही नहीं है: इसका कोई अक्षर या अंक गलत है। अपने रजिस्ट्रेशन सर्टिफ़िकेट से मिलाकर देखें।',
  payment: 'चुनें कि रकम कब काटी जाए।',
  method: 'पेमेंट का तरीका चुनें।',
  accountMissing: 'खाता नंबर लिखें।',
  account: '9 से 18 अंकों का खाता नंबर लिखें, जैसा आपकी पासबुक में छपा है।',
  ifsc: '11 अक्षरों का IFSC लिखें, जैसे BANK0000123: चार अक्षर, एक शून्य, फिर छह और।',
  bankName: (most) => `बैंक का नाम ज़्यादा से ज़्यादा ${most} अक्षरों में लिखें।`,
  accountNotBy: 'सिर्फ़ UPI और नेट बैंकिंग बताते हैं कि पेमेंट किस खाते से हुआ: इनमें से एक चुनें।',
  longName: (most) => `अपना नाम छोटा करें: उसके पहले और आखिरी हिस्से में ज़्यादा से ज़्यादा ${most}-${most} अक्षर आ सकते हैं।`,
};

export const cartErrors: Messages['cartErrors'] = {
  nothingChosen: 'कुछ नहीं चुना गया।',
  most: (most) => `एक ऑर्डर में एक आइटम के ज़्यादा से ज़्यादा ${most} पीस।`,
  quantityMissing: 'मात्रा चुनें।',
  quantityDigits: 'मात्रा अंकों में लिखें।',
  quantityRange: (most) => `1 से ${most} तक चुनें।`,
};

export const cardErrors: Messages['cardErrors'] = {
  nameMissing: 'कार्ड पर लिखा नाम डालें।',
  nameTooLong: 'नाम ज़्यादा से ज़्यादा 100 अक्षरों में लिखें।',
  number: 'कार्ड नंबर डालें: 12 से 19 अंक।',
  cvv: 'CVV डालें: कार्ड पर छपे 3 या 4 अंक।',
  expiry: 'एक्सपायरी वैसे ही डालें, जैसे कार्ड पर है, उदाहरण: 05/30',
  mobile: 'बैंक में रजिस्टर्ड 10 अंकों का मोबाइल नंबर डालें।',
};

export const personErrors: Messages['personErrors'] = {
  mobile: '10 अंकों का मोबाइल नंबर लिखें, जो 6, 7, 8 या 9 से शुरू हो।',
  pan: 'PAN वैसे ही लिखें, जैसे कार्ड पर है, उदाहरण: ABCDE1234F',
};

/** A document of law: its title and what Rule 46 names stand in both languages. */

export const findOrder: Messages['findOrder'] = {
  description: 'ऑर्डर का लिंक खो गया? ऑर्डर नंबर और अपना ईमेल पता या मोबाइल नंबर लिखें, हम लिंक फिर से भेज देंगे।',
  title: 'मेरा ऑर्डर कहाँ है?',
  text: 'आपके ऑर्डर के पेज का लिंक हम ऑर्डर में दिए गए ईमेल पते पर भेजते हैं। उस पेज पर दिखता है कि आपका पार्सल कहाँ है, आपका इनवॉइस, और आप क्या कर सकते हैं।',
  reference: 'ऑर्डर नंबर',
  referenceHint: (example) => `जैसा हमारे ईमेल में है: ${example}`,
  referenceMissing: 'ऑर्डर नंबर लिखें।',
  referenceWrong: (example) => `यह हमारा ऑर्डर नंबर नहीं है। हमारा नंबर ऐसा दिखता है: ${example}`,
  contact: 'ऑर्डर में दिया गया ईमेल पता या मोबाइल नंबर',
  contactMissing: 'ऑर्डर में दिया गया ईमेल पता या मोबाइल नंबर लिखें।',
  contactWrong: 'ईमेल पता या मोबाइल नंबर लिखें।',
  send: 'मुझे लिंक भेजें',
  sending: 'भेजा जा रहा है…',
  sentTitle: 'अपना इनबॉक्स देखें',
  sent: 'अगर हमारे पास इस नंबर और इस संपर्क का कोई ऑर्डर है, तो उसका लिंक ऑर्डर में दिए गए ईमेल पते पर भेजा जा रहा है। इसमें कुछ मिनट लग सकते हैं; स्पैम फ़ोल्डर भी देख लें।',
  tooOften: (when) => `आपके नेटवर्क से बहुत ज़्यादा बार पूछा गया है। ${when} फिर कोशिश करें।`,
  help: <Part>(address: Part): Rich<Part> => [
    'ईमेल नहीं आया, या ऑर्डर नंबर खो गया है? अपने नाम और ऑर्डर की तारीख के साथ ',
    address,
    ' पर लिखें।',
  ],
};

export const cancelOrder: Messages['cancelOrder'] = {
  title: 'यह ऑर्डर रद्द करें',
  unpaid: 'कोई रकम नहीं काटी गई है। ऑर्डर तुरंत बंद हो जाता है और उसके आइटम वापस स्टॉक में आ जाते हैं।',
  held: (amount) =>
    `कोई रकम नहीं काटी गई है। आपके कार्ड पर ${amount} का होल्ड हटा दिया जाता है; आपके बैंक में यह दिखने में कुछ दिन लग सकते हैं।`,
  button: 'ऑर्डर रद्द करें',
  cancelling: 'रद्द किया जा रहा है…',
  refused: {
    charged: 'इस ऑर्डर की रकम काटी जा रही है या काटी जा चुकी है, इसलिए यह अब यहाँ से रद्द नहीं हो सकता।',
    cancelled: 'यह ऑर्डर पहले ही रद्द हो चुका है।',
    checking:
      'हम Pine Labs से इस ऑर्डर के पेमेंट की जाँच कर रहे हैं, इसलिए यह अभी रद्द नहीं हो सकता। कृपया एक मिनट बाद फिर कोशिश करें।',
    failed: 'पेमेंट का होल्ड नहीं हटाया जा सका। कुछ नहीं बदला है; कृपया हमें लिखें।',
  },
  closed: 'आपने यह ऑर्डर रद्द किया',
  closedText: (total) =>
    `${total} का ऑर्डर बंद हो गया है और उसके आइटम वापस स्टॉक में हैं। हमें पेमेंट नहीं मिला है; अगर आपके बैंक में पेमेंट दिख रहा है, तो हमें लिखें और हम रकम लौटा देंगे।`,
};

export const returnReasons: Messages['returnReasons'] = {
  damaged: 'सामान टूटा-फूटा आया या काम नहीं करता',
  wrong: 'यह वह नहीं है, जो मैंने ऑर्डर किया था',
  described: 'सामान वैसा नहीं है, जैसा बताया गया था',
  size: 'साइज़ या फ़िटिंग सही नहीं है',
  late: 'सामान बहुत देर से आया',
  mind: 'मेरा मन बदल गया है',
};

export const returns: Messages['returns'] = {
  title: 'सामान लौटाएँ',
  text: (until) => `आप ${until} तक अनुरोध कर सकते हैं। चुनें कि हर आइटम में से कितने लौटाने हैं; हम ईमेल से जवाब देते हैं।`,
  open: 'आइटम लौटाएँ',
  quantity: (name) => `कितने लौटाने हैं: ${name}`,
  reason: 'क्यों?',
  chooseReason: 'कारण चुनें',
  note: 'और कुछ, जो हमें पता होना चाहिए?',
  send: 'रिटर्न का अनुरोध करें',
  sending: 'भेजा जा रहा है…',
  asked: 'आपका अनुरोध हमें मिल गया है और हम ईमेल से जवाब देंगे।',
  errors: {
    lines: 'चुनें कि कौन-सा आइटम कितना लौटाना है।',
    reason: 'कारण चुनें।',
    note: (most) => `ज़्यादा से ज़्यादा ${most} अक्षर।`,
    over: 'इन आइटम को लौटाने का समय खत्म हो गया है। कृपया हमें लिखें।',
    open: 'आप पहले ही अनुरोध कर चुके हैं: हम पहले उसका जवाब देंगे।',
    changed: 'इस बीच ऑर्डर बदल गया है। कृपया उसे फिर से देखें।',
    wait: 'आपकी ओर से बहुत बार अनुरोध आया है। कृपया हमें लिखें।',
  },
  yours: 'आपके रिटर्न',
  states: { asked: 'हम इसे देख रहे हैं', accepted: 'स्वीकार किया गया', declined: 'स्वीकार नहीं किया गया' },
  on: <Part>(goods: Part, when: Part): Rich<Part> => [goods, ', अनुरोध की तारीख ', when],
  answered: <Part>(answer: Part): Rich<Part> => ['हमने लिखा: ', answer],
};

export const stockAlert: Messages['stockAlert'] = {
  title: 'स्टॉक में आने पर मुझे बताएँ',
  text: 'इसके फिर से स्टॉक में आने पर हम एक बार लिखते हैं, और आपका पता किसी और काम में नहीं लेते।',
  email: 'ईमेल पता',
  button: 'मुझे बताएँ',
  busy: 'सेव हो रहा है…',
  noted: 'नोट कर लिया: इसके स्टॉक में आने पर हम इस पते पर एक बार लिखेंगे।',
  inStock: 'यह फिर से स्टॉक में है। ऑर्डर करने के लिए यह पेज फिर से लोड करें।',
  notSold: 'इसकी बिक्री बंद हो चुकी है।',
  wait: (when) => `इसके लिए बहुत ज़्यादा बार अनुरोध किया गया है। कृपया ${when} फिर कोशिश करें।`,
  unreachable: 'इंटरनेट कनेक्शन नहीं है: आपका पता सेव नहीं हुआ। कृपया फिर कोशिश करें।',
};

export const stockAlertMail: Messages['stockAlertMail'] = {
  subject: (what) => `फिर से स्टॉक में: ${what}`,
  heading: 'यह फिर से स्टॉक में है',
  text: (what) => `${what} फिर से ऑर्डर के लिए उपलब्ध है।`,
  hurry: 'हम कोई पीस अलग नहीं रखते: जो पहले ऑर्डर करे, उसी को मिलता है।',
  button: 'प्रोडक्ट पर जाएँ',
  why: 'आपको यह ईमेल इसलिए मिला है, क्योंकि यह पता इस प्रोडक्ट के पेज पर लिखा गया था। इसके लिए यही एक ईमेल है।',
  stop: 'स्टॉक के सभी ईमेल बंद करें',
};

export const stockAlertStop: Messages['stockAlertStop'] = {
  title: 'स्टॉक के ईमेल',
  text: 'आप फिर से स्टॉक में आए सामान के सभी ईमेल बंद कर सकते हैं। उनके साथ आपका पता भी मिटा दिया जाता है। आपके ऑर्डर के ईमेल आते रहेंगे।',
  button: 'ये ईमेल बंद करें',
  busy: 'बंद किए जा रहे हैं…',
  stopped: 'बंद कर दिए गए। आपका पता यहाँ से मिटा दिया गया है।',
  unreachable: 'इंटरनेट कनेक्शन नहीं है: कुछ नहीं बदला। कृपया फिर कोशिश करें।',
  shop: 'खरीदारी जारी रखें',
};
