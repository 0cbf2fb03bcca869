/* Charts: what they show is also in the tables below them. */
const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const COLORS = ['--blue-900', '--orange-800', '--green-800', '--gray-600', '--purple-700', '--cyan-900', '--red-900'];
const SHAPES = ['circle', 'diamond', 'triangle', 'rect'];
const FONT = getComputedStyle(document.body).fontFamily;
const short = (text, most) => { const all = [...text]; return all.length <= most ? text : all.slice(0, most - 1).join('') + '…'; };
const text = { fontFamily: FONT, fontSize: 12, color: '#333333' };
const narrow = element => element.clientWidth < 420;
const longest = element => narrow(element) ? 9 : element.clientWidth < 700 ? 18 : 24;

const base = element => ({
  animation: false, textStyle: text, color: COLORS.map(style),
  tooltip: { renderMode: 'richText', confine: true, trigger: 'item', textStyle: text },
  grid: { left: 12, right: 28, top: 40, bottom: 44, containLabel: true },
  aria: { enabled: true, label: { enabled: false } },
});

const axis = (name, more = {}) => ({ type: 'value', name, nameLocation: 'middle', nameGap: 28,
  nameTextStyle: text, axisLabel: { ...text, hideOverlap: true }, splitLine: { lineStyle: { color: '#e6e6e6' } }, ...more });

const names = (all, element, shorter = all) => ({ type: 'category', inverse: true, data: all,
  axisLabel: { ...text, interval: 0, formatter: (name, i) => short(narrow(element) ? shorter[i] : name, longest(element)) }, axisTick: { show: false } });

/* A few tasks that lose very much must not press all others together. */
const lowest = (dots, large) => {
  const quarter = Math.max(large, ...dots.map(dot => dot.expected)) / 4;
  const round = 10 ** Math.floor(Math.log10(quarter));
  const floor = -Math.ceil(quarter / round) * round;
  return dots.some(dot => dot.expected < floor) ? floor : null;
};

const bubble = (element, charts) => {
  const floor = lowest(charts.dots, charts.large);
  const place = dot => floor !== null && dot.expected < floor
    ? { value: [dot.suitability, floor, dot.hours], dot, symbol: 'arrow', symbolRotate: 180, symbolSize: 14 }
    : { value: [dot.suitability, dot.expected, dot.hours], dot };
  const most = Math.max(1, ...charts.dots.map(dot => dot.hours));
  const series = charts.quadrants.map((quadrant, i) => ({
    type: 'scatter', name: quadrant, symbol: SHAPES[i],
    z: 6 - i, itemStyle: { color: style(COLORS[i]), opacity: i === 3 ? 0.4 : 0.75, borderColor: '#fff', borderWidth: 1 },
    symbolSize: value => 8 + 32 * Math.sqrt(value[2] / most),
    label: { show: true, formatter: point => Number(point.data.dot.rank) <= 10 ? point.data.dot.rank : '', color: '#fff', fontWeight: 'bold', fontSize: 11, fontFamily: FONT, textBorderColor: style(COLORS[i]), textBorderWidth: 3 },
    labelLayout: { hideOverlap: false },
    data: charts.dots.filter(dot => dot.quadrant === i).map(place),
  }));
  series[0].markLine = { silent: true, symbol: 'none', animation: false, lineStyle: { color: '#666666', type: 'dashed' },
    label: { ...text, position: 'insideStartTop', formatter: line => line.name },
    data: [{ xAxis: charts.feasible, label: { position: 'insideEndTop' }, name: fill(words['line.feasible'], { value: charts.feasible }) }, { yAxis: charts.large, name: fill(words['line.large'], { value: charts.large }) }] };
  return { ...base(element), legend: { top: 0, textStyle: text, data: charts.quadrants },
    tooltip: { ...base(element).tooltip, formatter: point => { const dot = point.data.dot;
      return [short(dot.id + ' ' + dot.name, 40), words['column.suitability'] + ' ' + dot.points, words['axis.saved'] + ' ' + dot.saved, words['axis.now'] + ' ' + dot.now].join('\n'); } },
    grid: { ...base(element).grid, left: 40 }, xAxis: axis(words['axis.suitability'], { min: 0, max: 100 }), yAxis: axis(words['axis.saved'], { nameGap: 52, ...(floor === null ? {} : { min: floor }) }), series };
};

const interval = (color, most) => (params, api) => {
  const row = api.value(0);
  const [low, middle, high] = [1, 2, 3].map(i => api.coord([api.value(i), row]));
  const half = Math.min(7, api.size([0, 1])[1] / 3);
  const line = (x1, y1, x2, y2, width) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: color, lineWidth: width } });
  return { type: 'group', children: [
    line(low[0], low[1], high[0], high[1], 4),
    line(low[0], low[1] - half, low[0], low[1] + half, 2),
    line(high[0], high[1] - half, high[0], high[1] + half, 2),
    line(middle[0], middle[1] - half, middle[0], middle[1] + half, 2),
    { type: 'circle', shape: { cx: api.coord([api.value(4), row])[0], cy: middle[1], r: 5 }, style: { fill: '#fff', stroke: color, lineWidth: 2 } },
  ] };
};

const spans = (element, charts) => ({ ...base(element),
  tooltip: { ...base(element).tooltip, formatter: point => short(charts.spans[point.value[0]].id + ' ' + charts.spans[point.value[0]].name, 40) + '\n' + charts.spans[point.value[0]].text },
  grid: { ...base(element).grid, top: 8 },
  xAxis: axis(words['axis.saved']), yAxis: names(charts.spans.map(span => span.id + ' ' + span.name), element, charts.spans.map(span => span.name)),
  series: [{ type: 'custom', renderItem: interval(style('--blue-900')), encode: { x: [1, 2, 3, 4], y: 0 },
    data: charts.spans.map((span, i) => [i, span.low, span.likely, span.high, span.expected]) }] });

const places = (element, charts) => ({ ...base(element),
  tooltip: { ...base(element).tooltip, formatter: point => { const place = charts.places[point.value[0]]; return short(place.id + ' ' + place.name, 40) + '\n' + place.ranks + '\n' + words['column.topTen'] + ' ' + place.topTen; } },
  grid: { ...base(element).grid, top: 8, right: 64 },
  xAxis: axis(words['axis.rank'], { min: 1, minInterval: 1 }), yAxis: [names(charts.places.map(place => place.id + ' ' + place.name), element, charts.places.map(place => place.name)),
    { type: 'category', inverse: true, position: 'right', data: charts.places.map((place, i) => String(i)), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...text, interval: 0, formatter: i => charts.places[i].topTen } }],
  series: [{ type: 'custom', renderItem: interval(style('--green-800')), encode: { x: [1, 2, 3, 4], y: 0 },
    data: charts.places.map((place, i) => [i, place.low, place.likely, place.high, place.rank]) }] });

const PATTERNS = [null, { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 }, { symbol: 'circle', symbolSize: 0.6, dashArrayX: [6, 6], dashArrayY: [6, 6] },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: 0 }, { symbol: 'rect', dashArrayX: [3, 4], dashArrayY: [1, 0], rotation: 0 }, { symbol: 'triangle', dashArrayX: [8, 8], dashArrayY: [8, 8] }];

const hours = (element, charts) => {
  const rows = charts.hours.rows.slice(0, 20);
  return { ...base(element), legend: { top: 0, textStyle: text }, xAxis: axis(words['axis.saved']),
    tooltip: { ...base(element).tooltip, formatter: point => short(rows[point.dataIndex].department, 30) + '\n' + point.seriesName + ' ' + rows[point.dataIndex].texts[point.seriesIndex] },
    yAxis: names(rows.map(row => row.department), element),
    series: charts.hours.technologies.map((technology, i) => ({ type: 'bar', stack: 'hours', name: technology, barMaxWidth: 22,
      itemStyle: { color: style(COLORS[i % COLORS.length]), borderColor: '#fff', borderWidth: 1,
        decal: PATTERNS[i % PATTERNS.length] ? { color: 'rgba(255,255,255,0.55)', ...PATTERNS[i % PATTERNS.length] } : undefined },
      data: rows.map(row => row.hours[i]) })) };
};

const drawn = [];
const draw = (id, option, empty) => {
  if (empty) return;
  const element = document.getElementById(id);
  element.hidden = false;
  const chart = echarts.init(element, null, { renderer: 'svg' });
  chart.setOption(option(element, page.charts));
  element.firstElementChild?.setAttribute('aria-hidden', 'true');
  drawn.push([chart, element, option]);
};

const startCharts = () => {
  const { dots, spans: s, places: p, hours: h } = page.charts;
  draw('chart-bubble', bubble, !dots.length);
  draw('chart-spans', spans, !s.length);
  draw('chart-places', places, !p.length);
  draw('chart-hours', hours, !h.rows.length);
  const fit = () => { for (const [chart, element, option] of drawn) { chart.resize(); chart.setOption(option(element, page.charts)); } };
  addEventListener('resize', fit);
  matchMedia('print').addEventListener('change', fit);
};
