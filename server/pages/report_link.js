// The page on which somebody without an account writes the report of one nomination (ADR 18). The token stands in the
// fragment of the address, which a browser sends to nobody; it goes to this server alone, in a header. What is typed is
// kept in this browser until the server has it. The document is in report_link_document.js, what is drawn in
// report_link_form.js and report_link_files.js; this is what people do.
'use strict';

const kAddress = '/api/v1/own_report';
let closed = false;  // the link or the dossier takes no report any more
let sending = false;

// --- what people do

/** Something was typed: it is kept at once and waits to be sent. */
function touched() {
  state.unsent = true;
  const isKept = keep();
  if (closed) return;
  say(isKept ? 'Đã giữ trên máy này, chưa gửi nhà trường.'
             : 'Trình duyệt này không giữ được phần đang viết. Gửi trước khi đóng trang.');
}

function typed(place, value) {
  put(place, value);
  touched();
}

/** Both sides changed the same fields: each is chosen, then the report is sent again. */
function drawChoices() {
  const choose = (index, mine) => {
    const [{place, mine: text}] = state.choices.splice(index, 1);
    if (mine) put(place, text);
    state.unsent = true;
    keep();
    draw();
    drawChoices();
  };
  tell(...state.choices.map(({place, name, mine, theirs}, index) => {
    const title = titleOf(place, name);
    const group = element('div', {className: 'choice'}, element('h2', {textContent: title}),
        element('p', {textContent: 'Thầy cô viết:'}), element('blockquote', {textContent: wordsOf(mine)}),
        button('Giữ bản của tôi', () => choose(index, true)),
        element('p', {textContent: 'Nhà trường sửa:'}), element('blockquote', {textContent: wordsOf(theirs)}),
        button('Lấy bản của nhà trường', () => choose(index, false)));
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', `Hai bản khác nhau: ${title}`);
    return group;
  }));
  byId('gui').disabled = state.choices.length > 0;
  if (state.choices.length > 0) say('Chọn bản giữ lại ở từng chỗ, rồi gửi lại.');
  else if (state.unsent) say('Đã chọn xong. Bấm gửi để nhà trường nhận.');
}

/** The text goes to the clipboard; where the browser does not allow it, it stands there to be copied by hand. */
async function copyAll(under) {
  const area = element('textarea', {value: wholeText(), readOnly: true});
  area.setAttribute('aria-label', 'Toàn bộ phần đã viết');
  under.append(area);
  grow(area);
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    say('Đã chép toàn bộ phần đã viết.');
  } catch {
    document.execCommand('copy');
  }
}

/** No report is taken any more: says why, and hands back what was typed here. */
function close(why) {
  closed = true;
  byId('cuoi').hidden = byId('minh-chung').hidden = true;
  const text = note('look', element('strong', {textContent: 'Chưa gửi được.'}), why);
  if (state && state.unsent) {
    const copy = button('Chép toàn bộ phần đã viết', () => copyAll(text));
    text.append(element('div', {className: 'buttons'}, copy));
  } else if (state) {
    byId('bao-cao').replaceChildren();
    text.replaceChildren(element('strong', {textContent: 'Trang này đã đóng.'}), element('p', {textContent: why}));
  }
  tell(text);
}

async function ask(method, body) {
  const headers = {authorization: `Bearer ${token}`};
  if (body) {
    headers['content-type'] = 'application/json';
    headers['if-match'] = `"${state.revision_id}"`;
  }
  const answer = await fetch(kAddress, {method, headers, cache: 'no-store', body: body && JSON.stringify(body)});
  return {status: answer.status, json: await answer.json().catch(() => ({}))};
}

const kNoLine = 'Đang không có mạng. Phần đã viết được giữ trên máy này và tự gửi khi có mạng.';

/** Takes in what the server answered to a save. What was typed meanwhile stays, and waits. */
function sent(answer, asSent) {
  const typedSince = JSON.stringify(reportToSend()) !== asSent;
  state.revision_id = answer.revision_id;
  state.findings = answer.findings;
  state.pending = null;
  state.unsent = typedSince;
  if (!typedSince) state.report = answer.report;
  if (!typedSince && (state.report.years ?? []).length === 0) layOutYear();
  keep();
  if (typedSince) return say('Đã gửi một phần; phần vừa viết thêm chưa gửi.');
  const {id, selectionStart} = document.activeElement ?? {};
  draw();
  const again = id && byId(id);
  if (again) again.focus();
  if (again && selectionStart !== undefined) again.setSelectionRange?.(selectionStart, selectionStart);
  tell();
  say(`Nhà trường đã nhận lúc ${moment(answer.saved_at)}. Thầy cô vẫn sửa và gửi lại được.`);
}

async function send() {
  if (sending || closed || state.choices.length > 0) return;
  sending = true;
  byId('gui').disabled = true;
  say('Đang gửi…');
  const report = reportToSend(), asSent = JSON.stringify(report);
  // The same report sent again keeps its id, so that an answer that was lost changes nothing twice.
  if (state.pending?.text !== asSent) state.pending = {id: newId(), text: asSent};
  keep();
  let answer;
  try {
    answer = await ask('PUT', {revision_id: state.pending.id, report});
  } catch {
    answer = {status: 0};
  }
  sending = false;
  byId('gui').disabled = false;
  receive(answer, asSent);
}

function receive({status, json}, asSent) {
  if (status === 200) return sent(json, asSent);
  if (status === 0 || status >= 500) {
    waiting = true;
    return say(status === 0 ? kNoLine : 'Máy chủ đang bận. Phần đã viết được giữ trên máy này; trang sẽ tự gửi lại.');
  }
  if (status === 412) {
    Object.assign(state, {revision_id: json.current.revision_id, report: json.current.report, choices: json.current.conflicts,
      pending: null, unsent: true});
    keep();
    draw();
    return drawChoices();
  }
  if (status === 401 || status === 403 || status === 409) return close(json.detail);
  tell(note('look', json.detail ?? 'Máy chủ chưa nhận được báo cáo.'));
  say('Chưa gửi được. Phần đã viết vẫn còn trên máy này.');
}

let waiting = false;  // a save waits for the line

function tryAgain() {
  if (!waiting || closed) return;
  waiting = false;
  send();
}

// --- the beginning

async function begin() {
  const kept = readKept();
  if (kept) state = kept;
  let answer;
  try {
    answer = await ask('GET');
  } catch {
    answer = {status: 0};
  }
  if (answer.status === 200) {
    const {heading, revision_id, report, findings, files} = answer.json;
    state = kept ? {...kept, heading, findings, files} : {heading, revision_id, report, findings, files, choices: [], unsent: false, pending: null};
    if ((state.report.years ?? []).length === 0) layOutYear();
    draw();
    if (kept) {
      tell(note('fine', 'Đã lấy lại phần thầy cô viết dở trên máy này. Xem lại rồi gửi nhà trường.'));
      if (state.choices.length > 0) drawChoices();
    }
    return say(kept ? 'Đã giữ trên máy này, chưa gửi nhà trường.' : 'Viết xong, bấm gửi. Trong lúc viết, mọi thứ được giữ trên máy này.');
  }
  if (answer.status === 429) return tell(note('look', answer.json.detail));
  if (state) draw();
  if (answer.status === 0 || answer.status >= 500) {
    tell(note('look', state ? kNoLine : 'Chưa mở được báo cáo vì không có mạng. Trang tự mở lại khi có mạng.'));
    return addEventListener('online', begin, {once: true});
  }
  close(answer.json.detail ?? 'Máy chủ không mở được liên kết này.');
}

byId('bao-cao').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
addEventListener('online', tryAgain);
addEventListener('hashchange', () => location.reload());
document.addEventListener('visibilitychange', () => { if (!document.hidden) tryAgain(); });
setInterval(tryAgain, 30_000);
begin();
