// Markdown to HTML: what is supported, and that unsafe HTML cannot get through.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { checkHtml, textOf } from '../support/html.mjs';
import { scenarios } from '../support/scenario.mjs';
import { startServer } from '../support/server.mjs';

let server;
before(async () => {
  server = await startServer({ people: { john: {}, unconfirmed: { confirmed: false }, muted: { permissions: 0 } } });
});

const REL = ' rel="nofollow ugc noopener"';
const request = { as: 'john', method: 'POST', path: '/markdown' };

async function render(body, context = 'post') {
  const reply = await server.request({ ...request, body: { body, context } });
  assert.equal(reply.status, 200, reply.text);
  checkHtml(reply.json.body_html, { forbidden: context === 'comment' ? COMMENT_FORBIDDEN : [] });
  return reply.json.body_html;
}

const COMMENT_FORBIDDEN = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
const squeezed = (html) => html.replace(/>\n+</g, '><').trim();

describe('E6 supported Markdown', () => {
  const CASES = [
    ['a paragraph', 'Hello', '<p>Hello</p>'],
    ['emphasis', '*a* **b** ~~c~~', '<p><em>a</em> <strong>b</strong> <del>c</del></p>'],
    ['code', '`a < b`', '<p><code>a &lt; b</code></p>'],
    ['headings', '# one\n\n### three', '<h1>one</h1><h3>three</h3>'],
    ['deep headings', '#### four\n\n###### six', '<h4>four</h4><h6>six</h6>'],
    ['a quote', '> wise', '<blockquote><p>wise</p></blockquote>'],
    ['lists', '- a\n- b\n', '<ul><li>a</li><li>b</li></ul>'],
    ['a list that starts late', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['a rule', '---', /^<hr ?\/?>$/],
    ['a hard break', 'a  \nb', /^<p>a<br ?\/?>\s*b<\/p>$/],
    ['fenced code with a language', '```c\nint a;\n```', /^<pre><code class="language-c">int a;\n<\/code><\/pre>$/],
    ['fenced code without one', '```\n<b>\n```', /^<pre><code>&lt;b&gt;\n<\/code><\/pre>$/],
    ['indented code', '    a *b*', /^<pre><code>a \*b\*\n?<\/code><\/pre>$/],
    [
      'a link',
      '[a](https://example.com/?a=1&b=2 "t")',
      `<p><a href="https://example.com/?a=1&amp;b=2" title="t"${REL}>a</a></p>`,
    ],
    ['a relative link', '[a](/post/1)', `<p><a href="/post/1"${REL}>a</a></p>`],
    ['a link by mail', '[a](mailto:a@example.com)', /<a href="mailto:a@example.com"/],
    [
      'E7 a bare address',
      'see https://example.com/a now',
      `<p>see <a href="https://example.com/a"${REL}>https://example.com/a</a> now</p>`,
    ],
    [
      'an address before punctuation of another script',
      '见https://example.com/x，然后',
      `<p>见<a href="https://example.com/x"${REL}>https://example.com/x</a>，然后</p>`,
    ],
    ['a task list', '- [x] a\n- [ ] b', '<ul><li class="task">☑ a</li><li class="task">☐ b</li></ul>'],
    ['a table of one dash', '|a|\n|-|', '<table><thead><tr><th>a</th></tr></thead></table>'],
    ['a list from right to left', '- שלום', '<ul dir="auto"><li>שלום</li></ul>'],
    [
      'an address in angle brackets',
      '<https://example.com>',
      `<p><a href="https://example.com"${REL}>https://example.com</a></p>`,
    ],
    ['E7 file names are no links', 'see file.py, main.rs and readme.md', '<p>see file.py, main.rs and readme.md</p>'],
    ['E7 addresses in code are no links', '`https://example.com`', '<p><code>https://example.com</code></p>'],
    [
      'a table',
      '| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |',
      '<table><thead><tr><th align="left">a</th><th align="center">b</th><th align="right">c</th></tr></thead><tbody><tr><td align="left">1</td><td align="center">2</td><td align="right">3</td></tr></tbody></table>',
    ],
    ['raw HTML is text', 'a <b>bold</b>', '<p>a &lt;b&gt;bold&lt;/b&gt;</p>'],
    ['E7 a script is text', '<script>alert(1)</script>', /^(<p>)?&lt;script&gt;alert\(1\)&lt;\/script&gt;\s*(<\/p>)?$/],
    ['entities', '&copy; &amp; &lt; &#35;', /^<p>(©|&copy;|&#169;) &amp; &lt; #<\/p>$/],
    ['nothing', '', ''],
  ];
  for (const [name, markdown, html] of CASES) {
    test(name, async () => {
      const got = squeezed(await render(markdown));
      if (html instanceof RegExp) assert.match(got, html);
      else assert.equal(got, html);
    });
  }

  test('raw HTML of any kind is shown as text', async () => {
    for (const html of [
      '<img src=x onerror=alert(1)>',
      '<div\nstyle="color: red">x</div>',
      '<!-- c -->',
      '<?php ?>',
      '<![CDATA[x]]>',
      '</p></div>',
      '<svg/onload=alert(1)>',
      '<a href="javascript:alert(1)">x</a>',
    ]) {
      assert.equal(textOf(await render(html)).trim(), html);
      assert.equal(textOf(await render(`text ${html} text`)).trim(), `text ${html} text`);
    }
  });

  test('images are not rendered', async () => {
    const html = await render('![a picture](https://example.com/a.png "t")');
    assert.match(textOf(html), /a picture/);
  });
});

describe('URLs that a browser would execute are not links', () => {
  const BAD = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java&#10;script:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,AAAA',
    'file:///etc/passwd',
    'blob:x',
    'about:blank',
    'view-source:x',
    'javascript:%0aalert(1)',
    'feed:javascript:alert(1)',
    'ftp://example.com',
    'jar:x',
    'x-thing:y',
    '&Tab;javascript:alert(1)',
    '\\javascript:alert(1)',
  ];
  for (const address of BAD) {
    test(JSON.stringify(address), async () => {
      const safe = address.replace(/[<>]/g, '');
      for (const markdown of [`[a](${safe})`, `[a](<${safe}>)`, `[a]: ${safe}\n\n[a]`, `<${safe}>`, `![a](${safe})`]) {
        await render(markdown); // which checks every href
        await render(markdown, 'comment');
      }
    });
  }
});

describe('attempts to break out of an attribute', () => {
  const CASES = [
    '[a](https://example.com/"onmouseover="alert(1))',
    "[a](https://example.com/'x' '\"><script>')",
    '[a](https://e.com "\\" onclick=\\"x")',
    '```"onclick="x\nx\n```',
    '```a b c\nx\n```',
    '```<script>\nx\n```',
    '[a](https://e.com "&quot; x")',
    '<https://example.com/"x>',
    'https://example.com/"><script>alert(1)</script>',
    '[a](<https://e.com/ b>)',
  ];
  for (const markdown of CASES) test(JSON.stringify(markdown), () => render(markdown));
});

describe('F4 Markdown in comments', () => {
  test('does not include headings and tables', async () => {
    const html = await render('# a\n\nb\n=\n\n| c | d |\n|---|---|\n| 1 | 2 |', 'comment');
    for (const word of ['a', 'b', 'c', 'd', '1', '2']) assert.match(textOf(html), new RegExp(word), 'the text stays');
  });
  test('includes emphasis, code and links', async () => {
    const html = squeezed(await render('*a* **b** `c` [d](https://example.com)', 'comment'));
    assert.match(html, /<em>a<\/em> <strong>b<\/strong> <code>c<\/code> <a href="https:\/\/example\.com"/);
  });
  test('keeps paragraphs apart', async () => {
    assert.doesNotMatch(textOf(await render('one\n\ntwo', 'comment')), /onetwo/);
  });
  test('the preview is the same HTML as that of the comment or post', async () => {
    const markdown = '# *a*\n\n| b |\n|---|\n| c |\n\nhttps://example.com <i>';
    const post = (await server.request({ ...request, path: '/posts', body: { body: markdown } })).json;
    const comment = (await server.request({ ...request, path: `/posts/${post.id}/comments`, body: { body: markdown } }))
      .json;
    assert.equal(post.body_html, await render(markdown));
    assert.equal(comment.body_html, await render(markdown, 'comment'));
    assert.notEqual(post.body_html, comment.body_html);
  });
});

describe('a text of which nothing is visible counts as empty, in new and edited posts', () => {
  const BLANK = ['\u3164', '&nbsp;', '>', '[a]: /b', '&#160;\n\n- ', '```\n```', '\u2800', '***', '[](javascript:x)'];
  const send = (method, path, body) => server.request({ ...request, method, path, body: { body } });
  for (const body of BLANK) {
    test(JSON.stringify(body), async () => {
      const post = (await send('POST', '/posts', `words before ${JSON.stringify(body)}`)).json;
      const comment = (await send('POST', `/posts/${post.id}/comments`, `about ${JSON.stringify(body)}`)).json;
      for (const [method, path] of [
        ['POST', '/posts'],
        ['PUT', `/posts/${post.id}`],
        ['POST', `/posts/${post.id}/comments`],
        ['PUT', `/comments/${comment.id}`],
      ]) {
        const { status, json } = await send(method, path, body);
        assert.equal(status, 400, `${method} ${path}`);
        assert.deepEqual(
          json.errors.map(({ pointer, code }) => [pointer, code]),
          [['#/body', 'blank']],
        );
      }
      assert.equal((await server.request({ path: `/posts/${post.id}` })).json.body, post.body, 'nothing was changed');
    });
  }
});

scenarios('the preview', {
  server: () => server,
  rows: [
    {
      name: 'of a post, by default',
      ...request,
      body: { body: '# a' },
      status: 200,
      expect: { body_html: /<h1>/ },
    },
    { name: 'for an account without permissions', ...request, as: 'muted', body: { body: 'a' }, status: 200 },
    { name: 'by a token', ...request, as: 'john', body: { body: 'a' }, status: 200 },
    { name: 'without credentials', ...request, as: 'anonymous', body: { body: 'a' }, status: 401 },
    { name: 'of an empty text', ...request, body: { body: '' }, status: 200, expect: { body_html: /^$/ } },
    { name: 'without a text', ...request, body: {}, status: 400, fields: { '#/body': /./ } },
    {
      name: 'of an unknown kind',
      ...request,
      body: { body: 'a', context: 'mail' },
      status: 400,
      fields: { '#/context': /./ },
    },
    { name: 'of 64 KiB', ...request, body: { body: 'x'.repeat(65_536) }, status: 200 },
    {
      name: 'of 64 KiB and a byte',
      ...request,
      body: { body: 'x'.repeat(65_537) },
      status: 400,
      fields: { '#/body': /./ },
    },
    { name: 'of a NUL', ...request, body: { body: 'a\0' }, status: 400, fields: { '#/body': /./ } },
  ],
});

describe('hostile text of 64 KiB is rendered or refused', () => {
  const fill = (unit, end = '') => unit.repeat(Math.floor((65_536 - end.length) / Buffer.byteLength(unit))) + end;
  const CASES = {
    quotes: fill('>'),
    'quotes on lines': fill('> a\n'),
    brackets: fill('['),
    'closed brackets': fill('[').slice(0, 32_768) + ']'.repeat(32_768),
    stars: fill('*'),
    'stars and letters': fill('*a_'),
    'alternating emphasis': fill('a**b*c '),
    backticks: Array.from({ length: 360 }, (_, i) => '`'.repeat(i))
      .join(' ')
      .slice(0, 65_536),
    tildes: fill('~~a'),
    'angle brackets': fill('<'),
    'open tags': fill('<a '),
    'nested lists': Array.from({ length: 350 }, (_, i) => `${' '.repeat(i)}- a`)
      .join('\n')
      .slice(0, 65_536),
    'list bullets': fill('- '),
    'ordered bullets': fill('1. '),
    'table cells': `${fill('|').slice(0, 30_000)}\n${fill('|-').slice(0, 30_000)}`,
    'table rows': `a|b\n-|-\n${fill('|\n').slice(0, 60_000)}`,
    entities: fill('&amp;'),
    ampersands: fill('&'),
    references: fill('[a]: b\n'),
    'unclosed links': fill('[a]('),
    'images in images': fill('!['),
    rules: fill('---\n'),
    headings: fill('#\n'),
    addresses: fill('http://a.b '),
    'long address': `http://a.b/${fill('x').slice(0, 60_000)}`,
    at: fill('a@b.c '),
    underscores: fill('_'),
    backslashes: fill('\\'),
    'wide table': `${'a|'.repeat(8000)}\n${'-|'.repeat(8000)}\n${'b|\n'.repeat(5000)}`,
  };
  for (const [name, body] of Object.entries(CASES)) {
    test(name, async () => {
      for (const context of ['post', 'comment']) {
        const reply = await server.request({ ...request, body: { body, context } });
        assert.ok([200, 400].includes(reply.status), reply.text.slice(0, 500));
        if (reply.status === 200)
          checkHtml(reply.json.body_html, { forbidden: context === 'comment' ? COMMENT_FORBIDDEN : [] });
      }
    });
  }
});
