/* One task unfolded. Details come in parts that are unpacked when they are wanted. */
const parts = new Map();

const unpack = async element => {
  const bytes = Uint8Array.from(atob(element.textContent), letter => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(unpacked).text());
};

/* At once or as a promise, so that what is there already need not be waited for: printing does not wait. */
const partOf = number => {
  if (!parts.has(number)) {
    const element = document.getElementById('details-' + number);
    const packed = element.type !== 'application/json';
    parts.set(number, packed ? unpack(element).then(tasks => { parts.set(number, tasks); return tasks; }) : JSON.parse(element.textContent));
  }
  return parts.get(number);
};

const ruleTexts = new Map(page.rules.flatMap(group => [[group.id, group], ...group.grades.map(rule => [rule.id, rule])]));

const answerOf = ([outcome, rule, seen]) => ({ outcome, rule, seen, criterion: rule.slice(0, rule.lastIndexOf('-')) });
const lineOf = ([answer, points, bar, would]) => ({ answer: answerOf(answer), points, bar, would });

const list = sentences => el('ul', {}, ...sentences.map(sentence => el('li', {}, sentence)));

const answerCell = answer => el('td', { class: 'answer ' + answer.outcome }, words['outcome.' + answer.outcome]);

const ruleCell = answer => {
  const hit = answer.outcome === 'H';
  const id = hit ? answer.rule : answer.criterion;
  const group = ruleTexts.get(answer.criterion);
  return el('th', { scope: 'row' }, el('span', { class: 'id' }, id), ' ', group.title);
};

const demandCell = answer => el('td', { class: 'demand' }, ruleTexts.get(answer.rule).demands);

const sourceCell = answer => {
  const group = ruleTexts.get(answer.criterion);
  return el('td', { class: 'source' }, ruleTexts.get(answer.rule).source, ' ',
    el('small', { class: 'id' }, group.file));
};

/* Points add up from left to right, so that the last bar ends at the suitability. */
const pointsBar = (line, from) => {
  const [low, likely, high, best] = line.bar;
  const bar = svg('svg', { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const rect = (name, x, width) =>
    svg('rect', { class: name, x, y: name === 'best' ? 3.5 : 1.5, width: Math.max(width, 0), height: name === 'best' ? 3 : 7, 'vector-effect': 'non-scaling-stroke' });
  bar.append(rect('best', from, best));
  if (low > 0) bar.append(rect('sure', from, low));
  if (high > low) bar.append(rect('open', from + low, high - low));
  return [bar, from + likely];
};

const cardTable = card => {
  const body = el('tbody');
  let from = 0;
  for (const line of card.lines.map(lineOf)) {
    const [bar, to] = pointsBar(line, from);
    from = to;
    body.append(el('tr', {}, ruleCell(line.answer), answerCell(line.answer),
      el('td', { class: 'n' }, line.points), el('td', {}, bar),
      el('td', { class: 'seen' }, line.answer.seen, ...line.would.map(more => el('div', {}, el('small', {}, more)))),
      demandCell(line.answer), sourceCell(line.answer)));
  }
  const table = el('table', {}, el('caption', {}, words.points), headings(words.criterion, words.answer, { n: words.earned },
    words.bar, words.seen, { demand: words.demands }, { source: words.source }), body);
  return scrolling(card.technology, table);
};

/* What does not apply is folded away, but can be checked. */
const answersBlock = (title, answers) => {
  const apply = answers.filter(answer => answer.outcome !== 'M');
  const rest = answers.filter(answer => answer.outcome === 'M');
  const nothing = apply.length ? {} : { class: 'nothing' };
  return [el('h3', nothing, title),
    apply.length ? answersTable(title, apply) : el('p', nothing, words.none),
    rest.length ? el('details', {}, el('summary', {}, fill(words.rest, { count: rest.length })), answersTable(title, rest)) : ''];
};

const answersTable = (title, answers) => {
  const rows = answers.map(answer => el('tr', {}, ruleCell(answer), answerCell(answer),
    el('td', { class: 'seen' }, answer.seen), demandCell(answer),
    el('td', {}, ruleTexts.get(answer.rule).worth), sourceCell(answer)));
  return scrolling(title, el('table', {}, el('caption', { class: 'unseen' }, title), headings(words.criterion, words.answer, words.seen,
    { demand: words.demands }, words.meaning, { source: words.source }), el('tbody', {}, ...rows)));
};

const stepBlock = step => el('div', {}, el('p', {}, el('strong', {}, step.title)),
  ...step.formula.map(sentence => el('p', { class: 'formula' }, sentence)),
  el('ul', {}, ...step.rules.map(answerOf).map(answer => el('li', {},
    el('span', { class: 'answer ' + answer.outcome }, words['outcome.' + answer.outcome]), ' ',
    answer.rule + ' ' + ruleTexts.get(answer.rule).title + ': ' + answer.seen + ' ',
    el('small', {}, words.source + ': ' + ruleTexts.get(answer.rule).source)))));

const missingTable = missing => scrolling(words.missing, el('table', {}, el('caption', {}, words['missing.caption']),
  headings(words.question, words.need, { n: words.gained }, { n: words.earned }, words.criterion),
  el('tbody', {}, ...missing.map(each => el('tr', {}, el('th', { scope: 'row' }, each.field), el('td', {}, each.need),
    el('td', { class: 'n' }, each.hours), el('td', { class: 'n' }, each.points), el('td', {}, each.criteria))))));

/* Fills the place with the details of a task. */
const showDetail = (index, place) => {
  const fillIn = tasks => place.replaceChildren(detailBody(tasks[index % page.part]));
  const part = partOf(Math.floor(index / page.part));
  if (Array.isArray(part)) fillIn(part);
  else {
    place.replaceChildren(el('p', { role: 'status' }, words['unpack.wait']));
    part.then(fillIn, () => place.replaceChildren(el('p', { role: 'alert' }, words['unpack.fail'])));
  }
};

const detailBody = task => {
  const chosen = task.technologies;
  const body = el('div', { class: 'detail-body' }, list(task.standing));
  body.append(el('h3', {}, words.savings), el('p', { class: 'formula' }, words.formula), list(task.classes),
    ...task.steps.map(stepBlock), list([...task.leftOut, ...task.total, ...(task.rest ? [task.rest] : [])]));
  body.append(el('h3', {}, words.suitability));
  for (const card of task.cards) {
    body.append(el('details', { class: 'card', 'data-technology': card.technology }, el('summary', {}, card.technology + ': ' + card.suitability),
      cardTable(card), el('p', { class: 'formula' }, card.sum)));
  }
  body.append(...answersBlock(words.gates, task.gates.map(answerOf)));
  body.append(...answersBlock(words.alternatives, task.alternatives.map(answerOf)));
  const nothing = task.missing.length ? {} : { class: 'nothing' };
  body.append(el('h3', nothing, words.missing), task.missing.length ? missingTable(task.missing) : el('p', nothing, words['missing.none']));
  for (const card of body.querySelectorAll('details.card')) card.open = chosen.includes(card.dataset.technology);
  return body;
};
