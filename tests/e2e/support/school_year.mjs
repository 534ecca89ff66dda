// A school year over the REST API: units under the Sở and under a Phòng draw up, sign and send their dossiers; those who
// hold them receive, return, suspend, refuse, forward and decide. What must not happen is tried on the way; what must be so
// is asked of the server afterwards.
import assert from 'node:assert/strict';
import {Api, newId} from './rest.mjs';
import {sealOf} from './seal.mjs';
import {demoDay, password} from './server.mjs';

const kYear = '2024-2025';
const kFamilies = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const kMiddles = ['Thị', 'Văn', 'Minh', 'Thu', 'Đức', 'Ngọc', 'Quang', 'Thanh'];
const kGiven = ['An', 'Bình', 'Cúc', 'Dung', 'Giang', 'Hạnh', 'Khánh', 'Loan', 'Mai', 'Nga', 'Oanh', 'Phúc', 'Quyên', 'Sơn', 'Tâm', 'Uyên', 'Vinh', 'Xuân', 'Yến'];
const two = (number) => String(number).padStart(2, '0');
/// One after another, so that every unit has all of them and no two people of a unit the same name.
const nameOf = (n) => `${kFamilies[n % 10]} ${kMiddles[(n * 3 + 1) % 8]} ${kGiven[(n * 7 + 2) % 19]} ${kGiven[n % 19]}`;

/// What came of it, to be printed.
export class Counts {
  #numbers = new Map();
  add(what, by = 1) {
    this.#numbers.set(what, this.of(what) + by);
  }
  of(what) {
    return this.#numbers.get(what) ?? 0;
  }
  lines() {
    return [...this.#numbers].map(([what, number]) => `${String(number).padStart(6)}  ${what}`);
  }
}

const expect = (reply, status) => {
  assert.equal(reply.status, status, `${reply.status} instead of ${status}: ${reply.text.slice(0, 1500)}`);
  return reply.json;
};

const note = (values) => (values ? {note: values} : {});
/// An act on a record that names what was seen of it and of others.
async function act(api, kind, id, what, also = [], values = undefined) {
  const rows = await Promise.all([[kind, id], ...also].map(([of, one]) => api.get(`/api/v1/${of}/${one}`)));
  const revisions = rows.map(({json}) => ({id: json.id, revision_id: json.revision_id}));
  return api.send('POST', `/api/v1/${kind}/${id}/${what}`, {act_id: newId(), revisions, ...note(values)});
}

/// One unit with its people and its dossier.
class School {
  constructor(number, unit, superior) {
    this.number = number;
    this.unit = unit;
    this.superior = superior;  // a Phòng; undefined: the Sở
    this.dossier = newId();
    this.nominations = [];  // {id, award}
    this.letters = superior ? 'THCSTN' : 'THPTTN';
  }

  async save(kind, document) {
    expect(await this.officer.put(`/api/v1/${kind}/${document.id}`, newId(), document), 201);
    return document.id;
  }

  async drawUp(people) {
    // One under the Sở proposes Lao động tiên tiến, which the Giám đốc gives; one under a Phòng a Giấy khen of his.
    const award = this.superior ? 'GK_SO' : 'LDTT';
    await this.save('dossiers', {
      id: this.dossier, unit_id: this.unit, title: `Đề nghị khen thưởng năm học ${kYear}`, school_year: kYear,
      request_letter: {number: `${two(this.number)}/TTr-${this.letters}`, signed_on: demoDay, signer_name: this.headName,
                       signer_title: 'HIỆU TRƯỞNG', addressee: this.superior ? 'PHONG_GDDT' : 'GIAM_DOC_SO',
                       merit_type: 'CONG_TRANG', individual_count: people, collective_count: 0},
      minutes: {number: `${two(this.number)}/BB-HĐTĐKT`, held_on: '2025-06-12', chair: this.headName, secretary: this.officerName},
    });
    for (let i = 0; i <= people; ++i) {
      // The last one has not done what the title asks for.
      const level = i === people ? 'HTNV' : 'HTTNV';
      const person = {
        id: newId(), unit_id: this.unit, teacher_code: `36${String(this.number).padStart(4, '0')}${String(i).padStart(4, '0')}`,
        full_name: nameOf(this.number * 5 + i), sex: i % 2 ? 'male' : 'female', born_on: `19${70 + (i % 25)}-03-0${1 + (i % 9)}`,
        staff_type: 'public_employee', position: 'Giáo viên', hired_on: '2005-09-01', teaches_directly: true,
        ratings: [{id: newId(), school_year: kYear, level, decision_number: `${two(this.number)}/QĐ-${this.letters}`, decided_on: '2025-05-30',
                   issuer: 'Hiệu trưởng'}],
      };
      await this.save('people', person);
      this.nominations.push({id: await this.save('nominations', this.nomination(person, award, i)), award});
    }
    return this.nominations.length;
  }

  nomination(person, award, place) {
    const report = {
      form: 'ND98_03', duties: 'Giảng dạy các lớp khối 6 và khối 7; chủ nhiệm lớp 7A.',
      measures: 'Soạn phiếu học tập theo từng nhóm, dạy phụ đạo cho học sinh yếu mỗi tuần hai buổi.',
      compliance: 'Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước và quy chế của nhà trường.',
      years: [{id: newId(), school_year: kYear, results: 'Hoàn thành tốt nhiệm vụ; lớp chủ nhiệm là lớp tiên tiến.'}],
    };
    return {
      id: newId(), dossier_id: this.dossier, order_key: String(place + 1).padStart(5, '0'), nominee_type: 'individual',
      nominee_id: person.id, nominee_name: person.full_name, position: person.position, award, ground: award,
      merit_type: 'CONG_TRANG', procedure: 'THONG_THUONG', school_year: kYear, period_from: '2024-09-05',
      period_to: '2025-05-31', council_confirms: true, nominee_agrees: true, ...(award === 'GK_SO' ? {report} : {}),
    };
  }

  /// What a signature or a submission names beside the dossier.
  listed() {
    return this.nominations.map(({id}) => ['nominations', id]);
  }

  async sealed(api) {
    const records = await Promise.all([['dossiers', this.dossier], ...this.listed()].map(async ([kind, id]) =>
        ({kind, id, document: (await api.get(`/api/v1/${kind}/${id}`)).json.document})));
    return sealOf(records);
  }

  async sign() {
    return act(this.head, 'dossiers', this.dossier, 'signature', this.listed(), {hash: await this.sealed(this.head)});
  }

  submit(api = this.officer) {
    return act(api, 'dossiers', this.dossier, 'submission', this.listed());
  }

  /// Saves a change of a record.
  async change(kind, id, edit) {
    const {json} = await this.officer.get(`/api/v1/${kind}/${id}`);
    edit(json.document);
    expect(await this.officer.put(`/api/v1/${kind}/${id}`, newId(), json.document, json.revision_id), 200);
  }
}

/// The whole year. `apis` are closed by the caller through `close()`.
export class SchoolYear {
  constructor(port, {units, people}) {
    this.port = port;
    this.wanted = units;
    this.people = people;
    this.counts = new Counts();
    this.apis = [];
  }

  close() {
    for (const api of this.apis) api.close();
  }

  async signIn(name, secret) {
    const api = new Api(this.port, {connections: 2});
    this.apis.push(api);
    const reply = await api.send('POST', '/api/v1/session', {account_name: name, password: secret});
    expect(reply, 200);
    api.cookie = reply.headers['set-cookie'][0].split(';')[0];
    return api;
  }

  /// Who signs in for the first time chooses a password of their own.
  async welcome(name, temporary) {
    const api = await this.signIn(name, temporary);
    expect(await api.send('PUT', '/api/v1/session/password', {current: temporary, wanted: password}), 204);
    return api;
  }

  /// Three of five under the Sở, the others under the Phòng of their district.
  async gatherUnits() {
    const rows = await this.chief.all('/api/v1/units');
    const units = (await Promise.all(rows.map(({id}) => this.chief.get(`/api/v1/units/${id}`)))).map(({json}) => json.document);
    this.so = units.find(({kind}) => kind === 'SO').id;
    const exists = ({lineage}) => lineage.some(({from_on: from, until_on: until}) => (!from || from <= demoDay) && (!until || demoDay < until));
    const districts = units.filter((unit) => unit.kind === 'PHONG_GDDT' && exists(unit)).map(({id}) => id);
    const schools = units.filter(({kind}) => kind === 'THPT').map(({id}) => id);
    const taken = new Set((await this.chief.all('/api/v1/dossiers')).map(({unit_id}) => unit_id));
    const free = schools.filter((id) => !taken.has(id)).slice(0, Math.ceil(this.wanted * 0.6));
    this.schools = free.map((id, i) => new School(i + 1, id));
    this.districts = new Map();
    for (let i = free.length; i < this.wanted; ++i) {
      const superior = districts[i % districts.length];
      const id = newId();
      const named = (rest) => ({id: newId(), name: `Trường THCS Thử Nghiệm ${i}`, short_name: `THCS Thử Nghiệm ${i}`, ...rest});
      expect(await this.chief.put(`/api/v1/units/${id}`, newId(), {id, kind: 'THCS', lineage: [
        named({managing_level: 'HUYEN', superior_id: superior, from_on: '2000-09-01', until_on: '2025-07-01'}),
        named({managing_level: 'XA', superior_id: this.so, from_on: '2025-07-01'})]}), 201);
      this.schools.push(new School(i + 1, id, superior));
      this.districts.set(superior, undefined);
    }
    this.counts.add('đơn vị thuộc Sở', free.length);
    this.counts.add('đơn vị thuộc Phòng', this.wanted - free.length);
  }

  async giveAccounts() {
    const row = (account_name, display_name, role, unit_id) => ({account_name, display_name, roles: [{role, unit_id, from_on: '2024-09-01'}]});
    const rows = this.schools.flatMap((school) => {
      school.officerName = nameOf(school.number * 11);
      school.headName = nameOf(school.number * 11 + 7);
      return [row(`dau.moi.${school.number}`, school.officerName, 'unit_officer', school.unit),
              row(`thu.truong.${school.number}`, school.headName, 'unit_head', school.unit)];
    });
    [...this.districts.keys()].forEach((id, i) => rows.push(row(`phong.${i}`, nameOf(i), 'district_officer', id)));
    const administrator = await this.signIn('quan.tri', password);
    const {items} = expect(await administrator.send('POST', '/api/v1/accounts/import', {rows}), 201);
    const temporary = new Map(items.map((item) => [item.account_name ?? item.account.account_name, item.temporary_password]));
    for (const school of this.schools) {
      school.officer = await this.welcome(`dau.moi.${school.number}`, temporary.get(`dau.moi.${school.number}`));
      school.head = await this.welcome(`thu.truong.${school.number}`, temporary.get(`thu.truong.${school.number}`));
    }
    let i = 0;
    for (const id of this.districts.keys()) this.districts.set(id, await this.welcome(`phong.${i}`, temporary.get(`phong.${i++}`)));
    this.counts.add('tài khoản', rows.length);
  }

  /// From the first row to the receipt; on the way, what no unit may do.
  async sendDossiers() {
    for (const [i, school] of this.schools.entries()) {
      this.counts.add('trường hợp đã soạn', await school.drawUp(this.people));
      // One too many for the letter, and under the Sở one whose rating is too low.
      const refused = expect(await school.submit(), 422);
      const rules = refused.reports.flatMap(({report}) => report.findings.map(({rule}) => rule));
      assert.ok(rules.length > (school.superior ? 0 : 1) && rules.every((rule) => /^VR-[A-I]\d\d$/.test(rule)), rules.join());
      this.counts.add('lần gửi bị luật chặn, kèm quy tắc');
      const weak = school.nominations.pop();
      await school.change('nominations', weak.id, (document) => { document.removed = true; });
      expect(await school.submit(), 409);
      this.counts.add('lần gửi khi chưa ký bị chặn');
      expect(await school.sign(), 200);
      if (i % 3 === 0) {
        await school.change('nominations', school.nominations[0].id, (document) => { document.position = 'Giáo viên, tổ phó'; });
        expect(await school.submit(), 409);
        this.counts.add('chữ ký mất hiệu lực vì sửa sau khi ký');
        expect(await school.sign(), 200);
      }
      const stranger = this.schools[(i + 1) % this.schools.length];
      const tried = await school.officer.get(`/api/v1/dossiers/${stranger.dossier}`);
      assert.ok(tried.status === 404 || tried.status === 403, tried.text);
      const {receipt} = expect(await school.submit(), 200);
      assert.match(receipt.number, /^BN-2025-\d{6}$/);
      this.counts.add('hồ sơ đã gửi, có biên nhận');
    }
  }

  holderOf(school) {
    return school.superior ? this.districts.get(school.superior) : this.appraiser;
  }

  async nominationAct(api, id, what, status, values) {
    return expect(await act(api, 'nominations', id, what, [], values), status);
  }

  /// What whoever holds a case may do with it; who does not hold it is refused.
  async appraise() {
    let place = 0;
    for (const school of this.schools) {
      const holder = this.holderOf(school);
      for (const one of school.nominations) {
        ++place;
        const other = school.superior ? this.appraiser : [...this.districts.values()][0];
        const foreign = await act(other, 'nominations', one.id, 'reception');
        assert.ok(foreign.status >= 400 && foreign.status < 500, foreign.text);
        this.counts.add('việc của người không giữ hồ sơ bị chặn');
        await this.nominationAct(holder, one.id, 'reception', 200);
        if (place % 5 === 0) await this.returnOnce(school, holder, one);
        if (place % 11 === 0) await this.suspendOnce(holder, one);
        if (place % 7 === 0) await this.refuse(school, one);
        else await this.nominationAct(holder, one.id, 'acceptance', 200);
      }
    }
  }

  async returnOnce(school, holder, one) {
    await this.nominationAct(holder, one.id, 'return', 400);
    await this.nominationAct(holder, one.id, 'return', 200, {comments: [{id: newId(), place: '/position', text: 'Ghi rõ môn dạy.'}]});
    await school.change('nominations', one.id, (document) => { document.position = 'Giáo viên Ngữ văn'; });
    expect(await act(school.officer, 'nominations', one.id, 'completion', [['dossiers', school.dossier]]), 200);
    this.counts.add('trả lại một lần, đã bổ sung');
  }

  async suspendOnce(holder, one) {
    await this.nominationAct(holder, one.id, 'suspension', 200, {text: 'Có đơn đang được xác minh.'});
    await this.nominationAct(holder, one.id, 'resumption', 200, {text: 'Đã xác minh, không có sai phạm.'});
    this.counts.add('tạm dừng rồi xét tiếp');
  }

  async refuse(school, one) {
    const chief = school.superior ? this.districts.get(school.superior) : this.chief;
    await this.nominationAct(chief, one.id, 'refusal', 422, {text: 'Không đủ.'});
    await this.nominationAct(chief, one.id, 'refusal', 200, {refusal_class: 'KHONG_DU_TIEU_CHUAN', rule: 'VR-C03',
      clause: 'Luật Thi đua, khen thưởng 2022, Điều 24', text: 'Thành tích chưa đạt tiêu chuẩn của danh hiệu.', resubmission: 'possible'});
    one.refused = true;
    this.counts.add('không xét, kèm loại lý do và quy tắc');
  }

  /// A decision, or a Tờ trình upwards, over nominations.
  async drawUpDecision(api, unit, number, lines, values) {
    const items = await Promise.all(lines.map(async ({id, award}) => {
      const {json} = await api.get(`/api/v1/nominations/${id}`);
      return {id: newId(), nomination_id: id, award, nominee_type: 'individual', nominee_name: json.document.nominee_name,
              position: json.document.position, unit_name: 'Đơn vị'};
    }));
    const decision = {id: newId(), unit_id: unit, title: `Danh sách ${number}`, number, signed_on: demoDay, signer_name: 'Trần Hữu Nghiêm',
                      school_year: kYear, items, ...values};
    expect(await api.put(`/api/v1/decisions/${decision.id}`, newId(), decision), 201);
    return decision.id;
  }

  issue(api, decision, lines) {
    return act(api, 'decisions', decision, 'issue', lines.map(({id}) => ['nominations', id]));
  }

  /// Each Phòng sends on what it found in order; the Sở receives and accepts it like any other.
  async forward() {
    let number = 0;
    for (const [unit, api] of this.districts) {
      const lines = this.schools.filter(({superior}) => superior === unit).flatMap(({nominations}) => nominations).filter(({refused}) => !refused);
      if (lines.length === 0) continue;
      const letter = await this.drawUpDecision(api, unit, `${two(++number)}/TTr-PGDĐT`, lines, {disposal: 'forwarded', decided_by: 'GIAM_DOC_SO'});
      expect(await this.issue(api, letter, lines), 200);
      this.counts.add('trường hợp Phòng trình lên Sở', lines.length);
      for (const {id} of lines) {
        await this.nominationAct(this.appraiser, id, 'reception', 200);
        await this.nominationAct(this.appraiser, id, 'acceptance', 200);
      }
    }
  }

  async decide() {
    const kLines = 100;
    let number = 900;
    const accepted = this.schools.flatMap(({nominations}) => nominations).filter(({refused}) => !refused);
    for (const award of ['LDTT', 'GK_SO']) {
      const all = accepted.filter((one) => one.award === award);
      for (let from = 0; from < all.length; from += kLines) {
        const lines = all.slice(from, from + kLines);
        const without = await this.drawUpDecision(this.chief, this.so, `${++number}/QĐ-SGDĐT`, lines, {disposal: 'decided', decided_by: 'HIEU_TRUONG'});
        const refused = await this.issue(this.chief, without, lines);
        expect(refused, 422);
        assert.match(refused.text, /VR-[FG]\d\d/);
        this.counts.add('quyết định sai thẩm quyền bị chặn');
        const decision = await this.drawUpDecision(this.chief, this.so, `${++number}/QĐ-SGDĐT`, lines, {disposal: 'decided', decided_by: 'GIAM_DOC_SO'});
        const early = await this.issue(this.appraiser, decision, lines);
        assert.ok(early.status === 403 || early.status === 409, early.text);
        expect(await this.issue(this.chief, decision, lines), 200);
        this.counts.add('quyết định đã ban hành');
        const again = await this.drawUpDecision(this.chief, this.so, `${++number}/QĐ-SGDĐT`, lines.slice(0, 1), {disposal: 'decided', decided_by: 'GIAM_DOC_SO'});
        const twice = await this.issue(this.chief, again, lines.slice(0, 1));
        assert.ok(twice.status === 409 || twice.status === 422, twice.text);
        this.counts.add('quyết định lần thứ hai bị chặn');
      }
    }
  }

  /// What must be so, asked of the server.
  async check() {
    const issued = new Map();  // nomination → decisions that gave it
    for (const {id, state} of await this.chief.all('/api/v1/decisions')) {
      if (state !== 'decided') continue;
      const {json} = await this.chief.get(`/api/v1/decisions/${id}`);
      for (const item of json.document.items) {
        assert.equal(json.document.decided_by, 'GIAM_DOC_SO', 'decided without authority');
        issued.set(item.nomination_id, [...issued.get(item.nomination_id) ?? [], json]);
      }
    }
    for (const school of this.schools) {
      const dossier = (await this.chief.get(`/api/v1/dossiers/${school.dossier}`)).json;
      await this.checkSignature(school, dossier);
      for (const one of school.nominations) await this.checkNomination(one, issued);
    }
    const given = await this.chief.all('/api/v1/honours');
    const numbers = given.filter(({decision_number}) => /^9\d\d\/QĐ-SGDĐT$/.test(decision_number));
    assert.equal(numbers.length, this.counts.of('đã có quyết định'), 'the public list says what was decided, and no more');
  }

  async checkSignature(school, dossier) {
    const seals = dossier.acts.filter(({act: what}) => what === 'signature').map((one) => one.note.hash);
    const sent = dossier.acts.find(({act: what}) => what === 'submission');
    assert.ok(sent, 'sent');
    assert.ok(dossier.acts.indexOf(sent) > 0 && seals.length > 0, 'signed before it was sent');
    // What was sent is what the receipt froze: the revisions of the moment.
    const records = [{kind: 'dossiers', id: school.dossier, document: dossier.document}];
    for (const {id} of school.nominations) {
      const {json} = await this.chief.get(`/api/v1/nominations/${id}`);
      const frozen = json.acts.find(({act: what}) => what === 'submission').revision_id;
      const revision = frozen ? (await this.chief.get(`/api/v1/nominations/${id}/revisions/${frozen}`)).json : json;
      records.push({kind: 'nominations', id, document: revision.document});
    }
    assert.equal(seals.at(-1), sealOf(records), `the signature of ${school.number} is over what was sent`);
    this.counts.add('chữ ký khớp với nội dung đã gửi');
  }

  async checkNomination(one, issued) {
    const {json} = await this.chief.get(`/api/v1/nominations/${one.id}`);
    const decisions = issued.get(one.id) ?? [];
    if (one.refused) {
      assert.equal(json.state, 'refused');
      const {note: why} = json.acts.find(({act: what}) => what === 'refusal');
      assert.ok(why.rule && why.clause && why.refusal_class && why.resubmission, JSON.stringify(why));
      assert.equal(decisions.length, 0, 'refused and decided');
      return;
    }
    assert.equal(json.state, 'decided');
    assert.equal(decisions.length, 1, 'in one decision, and one only');
    assert.equal(json.holder_unit_id, decisions[0].document.unit_id, 'decided by who held it');
    this.counts.add('đã có quyết định');
  }

  async run() {
    this.chief = await this.signIn('ong.phu', password);
    this.appraiser = await this.signIn('co.chau', password);
    await this.gatherUnits();
    await this.giveAccounts();
    await this.sendDossiers();
    await this.appraise();
    await this.forward();
    await this.decide();
    await this.check();
    return this.counts;
  }
}
