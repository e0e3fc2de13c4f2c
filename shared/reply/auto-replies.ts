/** What people's programs say when they answer by themselves, in one language. */
export interface AutoReplyWords {
  /** The language's code. */
  language: string
  /** In a subject, or anywhere in the first lines. */
  words: RegExp
}

/**
 * The usual words of automatic answers. A person may use some of them too: such an answer is then missed, which is
 * better than a "read" that is none. Subjects are those that Exchange and Outlook, Gmail's vacation responder and
 * ticket systems write; first lines are what their users are used to write.
 */
export const AUTO_REPLY_WORDS: readonly AutoReplyWords[] = [
  {
    language: 'en',
    words:
      /\bauto(?:mat(?:ic|ed))?[- ]?(?:repl(?:y|ies)|respon(?:se|der))|out[- ]of[- ](?:the[- ])?office|\booo\b|\bon (?:annual |parental |maternity |paternity |sick )?leave\b|\b(?:on|for) (?:vacation|holiday)\b|(?:limited|no|intermittent) access to (?:my )?e-?mail|(?:ticket|case|request|enquiry|inquiry) (?:number |id )?(?:has been|was) (?:received|created|opened|logged)|we (?:have )?received your (?:e-?mail|message|request|enquiry|inquiry)|this is an automat|was deleted without being read/iu,
  },
  {
    language: 'de',
    words:
      /automatische (?:antwort|benachrichtigung|e-?mail)|abwesenheits(?:notiz|assistent|meldung|nachricht)|automatisch (?:erzeugt|generiert|erstellt)|nicht im (?:büro|buero|haus|dienst)|(?:im|in|aus dem) (?:urlaub|elternzeit|mutterschutz)|außer haus|(?:derzeit|momentan|zur zeit) (?:nicht|abwesend)|wieder (?:im büro|erreichbar)|ihre (?:anfrage|nachricht|e-?mail) (?:ist|wurde) .{0,30}(?:eingegangen|erhalten)/iu,
  },
  {
    language: 'fr',
    words:
      /réponse automatique|message automatique|absence? du bureau|absente?s? du bureau|actuellement absente?|en congés?\b|de retour le|bien reçu votre (?:message|demande|courriel|e-?mail)/iu,
  },
  {
    language: 'es',
    words:
      /respuesta autom[áa]tica|mensaje autom[áa]tico|fuera de (?:la )?oficina|estar[ée] ausente|de vacaciones|hemos recibido (?:su|tu) (?:mensaje|solicitud|correo|consulta)/iu,
  },
  {
    language: 'it',
    words:
      /risposta automatica|messaggio automatico|fuori (?:sede|ufficio)|(?:sono|sar[òo]) assente|in ferie\b|abbiamo ricevuto (?:la (?:sua|tua)|il (?:suo|tuo))/iu,
  },
  {
    language: 'pt',
    words:
      /resposta autom[áa]tica|mensagem autom[áa]tica|fora do escrit[óo]rio|aus[êe]ncia (?:tempor[áa]ria|do escrit[óo]rio)|(?:estou|estarei) (?:ausente|de f[ée]rias)|recebemos (?:a sua|o seu|sua|seu) (?:mensagem|e-?mail|pedido|solicita)/iu,
  },
  {
    language: 'nl',
    words:
      /automatisch (?:antwoord|bericht)|afwezigheids(?:bericht|melding)|niet op kantoor|(?:ben|met) (?:afwezig|(?:op )?vakantie)|uw (?:bericht|aanvraag|e-?mail) (?:is )?(?:goed )?ontvangen/iu,
  },
  {
    language: 'pl',
    words:
      /automatyczna odpowiedź|odpowiedź automatyczna|poza biurem|nieobecn(?:y|a|ość)|na urlopie|otrzymaliśmy (?:twoj|państwa)/iu,
  },
  {
    language: 'ru',
    words:
      /автоматическ(?:ий|ое) (?:ответ|сообщение|уведомление)|автоответ|вне офиса|отсутствую|(?:в|на) (?:отпуске|больничном|командировке)|(?:ваше )?(?:письмо|обращение|заявка|запрос) (?:было |был |была )?(?:получен|принят|зарегистрирован)/iu,
  },
  {
    language: 'uk',
    words:
      /автоматична відповідь|автовідповід|поза офісом|у відпустці|на лікарняному|(?:ваш(?:е|у)? )?(?:лист|звернення|заявку) (?:отримано|прийнято|зареєстровано)/iu,
  },
  {
    language: 'sv',
    words: /autosvar|automatiskt svar|frånvaromeddelande|inte på kontoret|på semester|föräldraledig/iu,
  },
  { language: 'da', words: /autosvar|automatisk svar|ikke på kontoret|på ferie|fraværsbesked/iu },
  {
    language: 'no',
    words: /autosvar|automatisk svar|ikke på kontoret|på ferie|fraværsmelding|fraværsassistent/iu,
  },
  {
    language: 'fi',
    words: /automaattinen vastaus|poissaoloviesti|en ole (?:toimistolla|tavoitettavissa)|olen lomalla/iu,
  },
  { language: 'cs', words: /automatická odpověď|mimo kancelář|na dovolené|nepřítomn/iu },
  { language: 'tr', words: /otomatik (?:yanıt|cevap)|ofis dışında|izindeyim|yıllık izin/iu },
  { language: 'ja', words: /自動(?:応答|返信|送信)|不在(?:通知|のため|にして)|休暇(?:中|を)/u },
  { language: 'zh', words: /自动(?:回复|答复)|自動(?:回覆|回復)|不在办公室|不在辦公室|休假/u },
  { language: 'ko', words: /자동\s?(?:응답|회신)|부재\s?중|휴가\s?중/u },
]
