import type { Article } from '../../src/library/article.ts';
import { articleOf } from './articles.ts';

/** A small article in one language, and questions with the ¶ numbers that answer them. */
export interface Sample {
  readonly language: string;
  readonly article: Article;
  readonly questions: readonly (readonly [question: string, passage: number])[];
}

export const SAMPLES: readonly Sample[] = [
  {
    language: 'English',
    article: articleOf(
      'english',
      ['The old bridge at Harlow was closed on Monday.', 'An inspector had found cracks in it.'],
      ['The inspector, Clara Whitfield, had warned of the damage twice before.'],
      ['Lorries must now drive through Matching Green, which adds eleven kilometres.'],
      ['The mayor said that the repairs would cost 340,000 pounds.', 'He asked for patience.'],
    ),
    questions: [
      ['When was the bridge closed?', 1],
      ['Who is the inspector that warned of the damage?', 2],
      ['Where do lorries have to drive now?', 3],
      ['How much will the repairs cost?', 4],
      ['how mcuh do the repiars cost', 4],
      ['wich way must lories drive', 3],
    ],
  },
  {
    language: 'German',
    article: articleOf(
      'german',
      ['Die alte Brücke in Passau wurde am Montag gesperrt.', 'Ein Prüfer hatte Risse entdeckt.'],
      ['Die Stadträtin Anna Huber hatte schon zweimal vor den Schäden gewarnt.'],
      ['Lastwagen müssen nun über Neustift fahren, ein Umweg von elf Kilometern.'],
      ['Der Bürgermeister sagte, die Instandsetzung werde 340.000 Euro kosten.'],
    ),
    questions: [
      ['Wann wurde die Brücke gesperrt?', 1],
      ['Wann wurde die Bruecke gespert?', 1],
      ['Wer hat vor den Schäden gewarnt?', 2],
      ['Wie lang ist der Umweg für Lastwagen?', 3],
      ['Wie hoch sind die Instandsetzungskosten?', 4],
    ],
  },
  {
    language: 'Arabic',
    article: articleOf(
      'arabic',
      ['أُغلق الجسر القديم في المدينة يوم الاثنين بعد اكتشاف شقوق فيه.'],
      ['حذّرت المفتشة سلمى حداد من الأضرار مرتين من قبل.'],
      ['على الشاحنات الآن أن تسلك طريق الوادي الذي يزيد المسافة أحد عشر كيلومترا.'],
      ['قال رئيس البلدية إن تكلفة الإصلاح ستبلغ 340,000 دينار.'],
    ),
    questions: [
      ['متى أغلق الجسر؟', 1],
      ['من حذر من الاضرار؟', 2],
      ['أي طريق تسلك الشاحنات؟', 3],
      ['كم تبلغ تكلفة الاصلاح؟', 4],
    ],
  },
  {
    language: 'Chinese',
    article: articleOf(
      'chinese',
      ['这座老桥因发现裂缝于星期一关闭。'],
      ['检查员王丽此前曾两次警告桥梁受损。'],
      ['卡车现在必须绕行青山路，路程增加了十一公里。'],
      ['市长表示，维修费用将达到34万元。'],
    ),
    questions: [
      ['老桥是什么时候关闭的？', 1],
      ['谁警告过桥梁受损？', 2],
      ['卡车必须走哪条路？', 3],
      ['维修费用是多少？', 4],
    ],
  },
  {
    language: 'Japanese',
    article: articleOf(
      'japanese',
      ['古い橋は亀裂が見つかったため月曜日に閉鎖された。'],
      ['検査官の田中恵子さんは以前から二度にわたり損傷を警告していた。'],
      ['トラックは現在、緑が丘を迂回しなければならず、距離は十一キロ長くなる。'],
      ['市長は修理費用が3400万円になると述べた。'],
    ),
    questions: [
      ['橋はいつ閉鎖されましたか？', 1],
      ['損傷を警告していたのは誰ですか？', 2],
      ['トラックはどこを迂回しますか？', 3],
      ['修理費用はいくらですか？', 4],
    ],
  },
  {
    language: 'Korean',
    article: articleOf(
      'korean',
      ['오래된 다리가 균열이 발견되어 월요일에 폐쇄되었다.'],
      ['검사관 김민지는 이전에 두 번이나 손상을 경고했다.'],
      ['트럭은 이제 청산로로 우회해야 하며 거리가 11킬로미터 늘어난다.'],
      ['시장은 수리 비용이 3억 원에 이를 것이라고 말했다.'],
    ),
    questions: [
      ['다리는 언제 폐쇄되었나요?', 1],
      ['손상을 경고한 사람은 누구인가요?', 2],
      ['트럭은 어디로 우회하나요?', 3],
      ['수리 비용은 얼마인가요?', 4],
    ],
  },
  {
    language: 'Thai',
    article: articleOf(
      'thai',
      ['สะพานเก่าถูกปิดเมื่อวันจันทร์หลังพบรอยร้าว'],
      ['ผู้ตรวจสอบชื่อสมหญิงเคยเตือนเรื่องความเสียหายมาแล้วสองครั้ง'],
      ['รถบรรทุกต้องอ้อมไปทางบางนาซึ่งไกลขึ้นสิบเอ็ดกิโลเมตร'],
      ['นายกเทศมนตรีกล่าวว่าค่าซ่อมแซมจะอยู่ที่สามล้านบาท'],
    ),
    questions: [
      ['สะพานถูกปิดเมื่อไร', 1],
      ['ใครเคยเตือนเรื่องความเสียหาย', 2],
      ['รถบรรทุกต้องอ้อมไปทางไหน', 3],
      ['ค่าซ่อมแซมเท่าไร', 4],
    ],
  },
];
