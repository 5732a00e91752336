import { QUESTIONS, type QuestionId } from '../../core/questionnaire/questionnaire';

/** A line of the audit without its colour: what was found, and what to click in Google Forms. */
interface Said {
  readonly what: string;
  readonly remedy: string;
}

const named = (id: QuestionId): string => `STT ${QUESTIONS[id].stt} “${QUESTIONS[id].label}”`;
const settings = 'Trong biểu mẫu, mở thẻ Cài đặt → Câu trả lời';

/** Words of Kiểm tra biểu mẫu. */
export const viFormAudit = {
  linked: { what: 'Biểu mẫu gửi câu trả lời vào đúng bảng tính này.', remedy: '' },
  questionFound: ({ count }: { count: number }): Said => ({
    what: `Có đủ ${count} câu hỏi của phụ lục, mỗi câu đúng một lần, đúng kiểu.`,
    remedy: '',
  }),
  missing: (id: QuestionId): Said => ({
    what: `Không tìm thấy câu hỏi ${named(id)}.`,
    remedy: 'Trong thẻ Câu hỏi, đặt lại tiêu đề câu hỏi như trên, hoặc thêm câu hỏi nếu đã bị xóa.',
  }),
  doubled: (id: QuestionId, times: number): Said => ({
    what: `Câu hỏi ${named(id)} có ${times} lần.`,
    remedy: 'Trong thẻ Câu hỏi, đổi tiêu đề hoặc xóa câu thừa để chỉ còn một câu.',
  }),
  notUpload: {
    what: `Câu hỏi ${named('unsyncedList')} không phải câu hỏi tải tệp lên.`,
    remedy:
      'Đổi kiểu câu hỏi sang “Tải tệp lên”. Với câu hỏi dạng chữ, người gửi có thể ghi liên kết của bất kỳ tệp nào.',
  },
  notText: (id: QuestionId): Said => ({
    what: `Câu hỏi ${named(id)} không phải kiểu “Trả lời ngắn”.`,
    remedy: 'Đổi kiểu câu hỏi sang “Trả lời ngắn”.',
  }),
  paragraph: (id: QuestionId): Said => ({
    what: `Câu hỏi ${named(id)} đang là kiểu “Đoạn”, người gửi có thể gõ nhiều dòng.`,
    remedy: 'Nên đổi kiểu câu hỏi sang “Trả lời ngắn”.',
  }),
  notRequired: (id: QuestionId): Said => ({
    what: `Câu hỏi ${named(id)} chưa bắt buộc.`,
    remedy:
      'Bật công tắc “Bắt buộc” ở góc dưới câu hỏi; nếu không, báo cáo để trống vẫn gửi được rồi bị trả lại.',
  }),
  noEmails: {
    what: 'Biểu mẫu không thu thập địa chỉ email, nên không biết báo cáo do ai gửi.',
    remedy: `${settings} → “Thu thập địa chỉ email”, chọn “Đã xác minh”.`,
  },
  emails: { what: 'Biểu mẫu có thu thập địa chỉ email.', remedy: '' },
  addressesUnknown: {
    what: 'Chưa rõ địa chỉ email được Google xác minh hay do người gửi tự gõ (máy không đọc được).',
    remedy: `${settings} → “Thu thập địa chỉ email”, xem đang chọn gì rồi trả lời ở bên dưới.`,
  },
  addressesTyped: (who: string): Said => ({
    what: `Địa chỉ email do người gửi tự gõ${who}: ai cũng có thể ghi hộp thư của trường khác.`,
    remedy: `Nên đổi: ${settings} → “Thu thập địa chỉ email” → “Đã xác minh”, rồi trả lời lại ở bên dưới.`,
  }),
  addressesVerified: (who: string): Said => ({
    what: `Địa chỉ email được Google xác minh${who}.`,
    remedy: '',
  }),
  uploadUnknown: {
    what: `Chưa rõ câu hỏi ${named('unsyncedList')} có bắt buộc không (máy không đọc được).`,
    remedy: 'Trong thẻ Câu hỏi, xem công tắc “Bắt buộc” của câu này rồi trả lời ở bên dưới.',
  },
  uploadRequired: (who: string): Said => ({
    what: `Câu hỏi ${named('unsyncedList')} đang bắt buộc${who}: trường đã đồng bộ hết không có tệp để nộp nên không gửi được báo cáo.`,
    remedy: 'Tắt công tắc “Bắt buộc” của câu này, rồi trả lời lại ở bên dưới.',
  }),
  uploadOptional: (who: string): Said => ({
    what: `Câu hỏi ${named('unsyncedList')} không bắt buộc${who}, đúng như cần.`,
    remedy: '',
  }),
  closed: {
    what: 'Biểu mẫu đang đóng, không trường nào gửi được báo cáo.',
    remedy: 'Nếu chưa hết đợt: mở thẻ Câu trả lời, bật “Chấp nhận câu trả lời”.',
  },
  open: { what: 'Biểu mẫu đang nhận câu trả lời.', remedy: '' },
  noEdits: {
    what: 'Người gửi không sửa được báo cáo đã gửi, nên thư trả lời không kèm liên kết sửa.',
    remedy: `${settings} → bật “Cho phép chỉnh sửa câu trả lời”.`,
  },
  edits: { what: 'Người gửi sửa được báo cáo đã gửi.', remedy: '' },
  oneEach: {
    what: 'Mỗi tài khoản chỉ gửi được một lần, nên trường không gửi lại bản mới được.',
    remedy: `${settings} → tắt “Giới hạn ở 1 câu trả lời”.`,
  },
  manyEach: { what: 'Trường gửi lại được bản mới.', remedy: '' },
  noConfirmation: {
    what: 'Sau khi gửi, trường chỉ thấy lời cảm ơn chung của Google.',
    remedy:
      'Nên ghi ở Cài đặt → Bản trình bày → “Thông báo xác nhận”: “Sở đã nhận báo cáo. Kết quả kiểm tra sẽ được gửi về hộp thư của trường trong ít phút.”',
  },
  confirmation: { what: 'Có lời nhắn riêng sau khi gửi.', remedy: '' },
  others: ({ count }: { count: number }): Said => ({
    what: `Có ${count} câu hỏi khác ngoài phụ lục; máy không dùng câu trả lời của các câu này.`,
    remedy: '',
  }),
  answeredBy: ({ who, at }: { who: string; at: string }) => ` (${who} trả lời ${at})`,
  limitedBy: ({ who, at }: { who: string; at: string }) => `đã đặt ${at}, ${who}`,
  countHelp: 'Chỉ gõ chữ số, không dấu chấm, không chữ. Ví dụ: 1250.',
  phoneHelp: 'Gõ đủ 10 chữ số, bắt đầu bằng số 0. Ví dụ: 0912345678.',
  changed:
    'Biểu mẫu đã đổi từ lúc trang này được mở, nên chưa đặt gì. Hãy xem lại rồi bấm lần nữa.',
  nothingChosen: 'Hãy chọn ít nhất một câu hỏi.',
  limitsSet: ({ questions }: { questions: string }) =>
    `Đã đặt điều kiện trả lời cho câu hỏi STT ${questions} của biểu mẫu.`,
  addressesSet: ({ answer }: { answer: string }) =>
    `Đã ghi: địa chỉ người gửi trong biểu mẫu là “${answer}”.`,
  uploadSet: ({ required }: { required: boolean }) =>
    `Đã ghi: câu hỏi tải danh sách ${required ? 'đang bắt buộc' : 'không bắt buộc'}.`,
} as const;
