/**
 * Whole lines that web pages put around an article and that are no part of it: prompts to comment,
 * share links, cookie notes, links to skip or print. Only such lines at the very start or end of a
 * text are dropped, and only when nothing else stands in the line.
 */
const BOILERPLATE: readonly RegExp[] = [
  // English
  /^(?:leave|post|add|write) (?:a|your) (?:comment|reply)$/,
  /^(?:(?:no|\d+) )?(?:comments?|responses)$/,
  /^comments (?:are|have been) closed$/,
  /^(?:click to )?share(?: (?:this|on|via|with)(?: .{1,40})?)?$/,
  /^(?:tweet|print|print this (?:page|article|story)|e-?mail this (?:page|article|story))$/,
  /^(?:skip to (?:main )?content|advertisement|back to top|related (?:articles|posts|stories))$/,
  /^(?:sign up for|subscribe to) (?:our|the) (?:.{1,30} )?newsletter$/,
  /^(?:we|this (?:web)?site) uses? cookies\b.{0,300}$/,
  /^accept (?:all )?cookies$/,
  // German
  /^(?:(?:einen )?kommentar (?:schreiben|hinterlassen|verfassen)|schreiben sie einen kommentar)$/,
  /^(?:(?:\d+|keine) )?kommentare?$/,
  /^(?:(?:artikel )?(?:teilen|drucken)|zum inhalt springen|anzeige)$/,
  /^(?:wir verwenden|diese (?:web)?seite verwendet) cookies\b.{0,300}$/,
  // French
  /^laisse[rz] un commentaire$/,
  /^(?:(?:\d+|aucun) )?commentaires?$/,
  /^(?:partager(?: (?:sur|cet article)(?: .{1,40})?)?|imprimer|aller au contenu|publicité)$/,
  /^(?:nous utilisons des|ce site utilise des) cookies\b.{0,300}$/,
  // Spanish
  /^(?:deja|dejar|escribe) (?:un comentario|una respuesta)$/,
  /^(?:(?:\d+|sin) )?comentarios?$/,
  /^(?:compartir(?: (?:en|este artículo)(?: .{1,40})?)?|imprimir|saltar al contenido|publicidad)$/,
  /^(?:utilizamos|este sitio (?:web )?utiliza) cookies\b.{0,300}$/,
  // Japanese, Korean, Chinese, Arabic
  /^(?:コメント(?:を残す|する)?|シェア(?:する)?|共有(?:する)?|印刷)$/,
  /^(?:댓글(?: ?(?:쓰기|달기|남기기))?|공유하기|인쇄하기)$/,
  /^(?:发表评论|發表評論|发表回复|留下评论|分享到?|打印|跳至内容)$/,
  /^(?:اترك (?:تعليقا|تعليقاً|ردا|رداً)|أضف تعليق|شارك|طباعة)$/,
];

/** Longer lines are text, whatever they start with. */
const MAX_LENGTH = 400;

/** Whether a line, standing alone, is web-page boilerplate. */
export function isBoilerplate(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const words = line
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}\p{S}]+|(?<![\s\p{P}\p{S}])[\s\p{P}\p{S}]+$/gu, '');
  return BOILERPLATE.some((pattern) => pattern.test(words));
}
