/* The table of all tasks: filters, order, pages, and rows that unfold. */
const PAGE = page.part;
const TOP = 5;
const table = document.getElementById('tasks');
const rows = [...table.tBodies[0].rows];
const filters = document.getElementById('filters');
const pager = document.getElementById('pager');
const count = document.getElementById('count');
const columns = { id: 1, department: 2, verdict: 3, technologies: 4 };
const plain = text => text.normalize('NFKC').toLowerCase();
const entries = rows.map(row => ({
  row, index: Number(row.dataset.i),
  department: row.cells[2].textContent, verdict: row.cells[3].textContent, technologies: row.cells[4].textContent,
  text: plain(row.textContent),
}));
let shown = entries;
let start = 0;
let order = null;

const wanted = entry => ['department', 'verdict', 'technologies'].every(name =>
  !filters.elements[name].value || filters.elements[name].value === entry[name])
  && plain(filters.elements.search.value).split(/\s+/).every(word => entry.text.includes(word));

const valueOf = (entry, key) => key in columns
  ? entry.row.cells[columns[key]].textContent
  : entry.row.dataset[key] === '' ? null : Number(entry.row.dataset[key]);

/* What is unknown comes last in either direction. */
const compare = (a, b) => {
  const [x, y] = [valueOf(a, order.key), valueOf(b, order.key)];
  if (x === null || y === null) return x === y ? a.index - b.index : x === null ? 1 : -1;
  const difference = typeof x === 'number' ? x - y : x.localeCompare(y, document.documentElement.lang);
  return difference * order.direction || a.index - b.index;
};

const show = (most = PAGE) => {
  const from = most === PAGE ? Math.min(start, Math.max(0, shown.length - 1)) : 0;
  const visible = shown.slice(from, from + most);
  const body = el('tbody');
  for (const entry of visible) {
    body.append(entry.row);
    if (entry.detail) body.append(entry.detail);
  }
  table.tBodies[0].replaceWith(body);
  count.classList.toggle('screen-only', shown.length === entries.length);
  count.textContent = fill(words.count, {
    shown: shown.length.toLocaleString('en'), all: entries.length.toLocaleString('en'),
    from: shown.length ? (from + 1).toLocaleString('en') : '0', to: (from + visible.length).toLocaleString('en') });
  pager.hidden = shown.length <= PAGE;
  pager.replaceChildren(turn(words.previous, from - PAGE, from === 0), turn(words.next, from + PAGE, from + PAGE >= shown.length));
};

const turn = (text, to, disabled) => {
  const button = el('button', { type: 'button' }, text);
  button.disabled = disabled;
  button.addEventListener('click', () => { start = to; show(); table.querySelector('th button').focus(); });
  return button;
};

const filter = () => {
  shown = entries.filter(wanted);
  if (order) shown.sort(compare);
  start = 0;
  show();
};

const sortBy = (heading, key) => {
  const ascending = heading.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
  for (const each of table.tHead.querySelectorAll('[aria-sort]')) each.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', ascending === 1 ? 'ascending' : 'descending');
  order = { key, direction: ascending };
  filter();
};

const unfold = (entry, open) => {
  if (open && !entry.detail) {
    const cell = el('td', { colspan: String(table.tHead.rows[0].cells.length) });
    showDetail(entry.index, cell);
    entry.detail = el('tr', { class: 'detail', id: 'detail-' + entry.index }, cell);
  }
  if (open) entry.row.after(entry.detail);
  else if (entry.detail) { entry.detail.remove(); entry.detail = null; }
  entry.button.setAttribute('aria-expanded', String(open));
};

const addUnfolding = entry => {
  entry.button = el('button', { type: 'button', class: 'unfold', 'aria-expanded': 'false',
    'aria-label': fill(words['unfold.label'], { id: entry.row.querySelector('.id').textContent }) }, words.unfold);
  entry.button.addEventListener('click', () => unfold(entry, !entry.detail));
  entry.row.cells[1].append(entry.button);
};

/* Without filters and in the first order, turned to the page of this task. */
const showAll = entry => {
  for (const field of filters.elements) if (field.name) field.value = '';
  for (const each of table.tHead.querySelectorAll('[aria-sort]')) each.removeAttribute('aria-sort');
  order = null;
  shown = entries;
  start = Math.floor(entry.index / PAGE) * PAGE;
  show();
};

const follow = hash => {
  if (/^#rule-|^#criterion-/.test(hash)) document.getElementById('all-rules').open = true;
  const match = /^#task-(\d+)$/.exec(hash);
  const entry = match && entries[Number(match[1])];
  if (entry) {
    if (!entry.row.isConnected) showAll(entry);
    unfold(entry, true);
    entry.row.scrollIntoView();
    entry.button.focus({ preventScroll: true });
  } else if (match || hash.length > 1) document.getElementById(hash.slice(1))?.scrollIntoView();
};

const startTasks = () => {
  filters.hidden = false;
  filters.addEventListener('submit', event => event.preventDefault());
  filters.addEventListener('input', filter);
  filters.addEventListener('reset', () => setTimeout(filter));
  for (const heading of table.tHead.querySelectorAll('[data-sort]')) {
    const button = el('button', { type: 'button' }, heading.textContent);
    button.addEventListener('click', () => sortBy(heading, heading.dataset.sort));
    heading.dataset.label = heading.textContent;
    heading.replaceChildren(button);
  }
  entries.forEach(addUnfolding);
  show();
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && /^#(task|rule|criterion)-/.test(link.getAttribute('href'))) {
      event.preventDefault();
      history.replaceState(null, '', link.getAttribute('href'));
      follow(link.getAttribute('href'));
    }
  });
  if (location.hash) follow(location.hash);
};

/* On paper all tasks that the filters leave are there, the foremost unfolded and all others folded. */
let before = [];
addEventListener('beforeprint', () => {
  before = entries.filter(entry => entry.detail);
  for (const entry of entries) unfold(entry, shown.includes(entry) && entry.index < TOP && entry.row.dataset.rank !== '');
  show(Infinity);
});
addEventListener('afterprint', () => {
  for (const entry of entries) unfold(entry, before.includes(entry));
  show();
});
