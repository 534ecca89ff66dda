// The evidence on the page of report_link.js, sent as soon as it is chosen (ADR 31). Declares only; that script begins.
'use strict';

const kFileKinds = '.pdf,.png,.jpg,.jpeg,.doc,.docx,.xls,.xlsx,.odt,.ods,image/png,image/jpeg,application/pdf';
const kLargestFile = 20 * 1024 * 1024;
let filing = false;  // a file is on its way

function sizeOf(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
}

/** The evidence that came through the link, with what to do about it. */
function drawFiles() {
  const files = state.files ?? [];
  const rows = files.map((file) => {
    const remove = button('Bỏ tệp', () => removeFile(file));
    remove.setAttribute('aria-label', `Bỏ tệp ${file.file_name}`);
    remove.disabled = filing;
    return element('li', {}, element('span', {textContent: file.file_name}),
                   element('span', {className: 'soft', textContent: sizeOf(file.byte_count)}), remove);
  });
  const choose = element('input', {type: 'file', id: 'tep', accept: kFileKinds, disabled: filing});
  choose.setAttribute('aria-describedby', 'tep?');
  choose.addEventListener('change', () => choose.files[0] && addFile(choose.files[0]));
  const list = element('ul', {className: 'files'}, ...rows);
  list.setAttribute('aria-label', 'Minh chứng đã đính kèm');
  byId('minh-chung').replaceChildren(
      element('h2', {textContent: 'Minh chứng'}), ...(rows.length > 0 ? [list] : []),
      // The field of the browser speaks its own language: what is seen and pressed is its label.
      element('div', {className: 'field'}, choose, element('label', {className: 'choose', htmlFor: 'tep', textContent: 'Đính kèm một tệp'}),
              element('p', {className: 'hint', id: 'tep?', textContent:
                  'PDF, ảnh chụp, Word hoặc Excel, không quá 20 MB. Tệp được gửi ngay cho nhà trường.'})));
  byId('minh-chung').hidden = closed;
}

/** Asks about one file; everything that keeps it from being done is said here. Gives the answer where it was done. */
async function askFile(method, address, body) {
  filing = true;
  drawFiles();
  let answer;
  try {
    const headers = {authorization: `Bearer ${token}`, ...(body && {'content-type': 'application/octet-stream'})};
    answer = await fetch(`${kAddress}/evidence/${address}`, {method, headers, cache: 'no-store', body});
  } catch {
    answer = null;
  }
  filing = false;
  const json = await answer?.json().catch(() => ({}));
  if (answer?.ok) return json;
  if (answer && [401, 403].includes(answer.status)) close(json.detail);
  else tell(note('look', answer ? json.detail ?? 'Máy chủ chưa nhận được tệp.' : 'Đang không có mạng nên tệp chưa gửi được. Chọn lại tệp khi có mạng.'));
  drawFiles();
  return null;
}

async function addFile(file) {
  tell();
  if (file.size > kLargestFile) {
    tell(note('look', `Tệp “${file.name}” lớn hơn 20 MB. Nén hoặc chụp lại nhỏ hơn rồi chọn lại.`));
    return drawFiles();
  }
  say(`Đang gửi tệp “${file.name}”…`);
  const done = await askFile('PUT', `${newId()}?file_name=${encodeURIComponent(file.name.normalize('NFC'))}`, file);
  if (!done) return say(closed ? '' : 'Tệp chưa gửi được.');
  state.files = done.files;
  drawFiles();
  byId('tep').focus();
  say(`Nhà trường đã nhận tệp “${file.name}”.`);
}

async function removeFile({id, file_name}) {
  tell();
  if (!await askFile('DELETE', id)) return say(closed ? '' : 'Chưa bỏ được tệp.');
  state.files = state.files.filter((file) => file.id !== id);
  drawFiles();
  byId('tep').focus();
  say(`Đã bỏ tệp “${file_name}”.`);
}
