namespace RagPrep.Evaluation.Reports.Html;

/// <summary>The page's style sheet.</summary>
internal static class Stylesheet
{
    /// <summary>Light and dark by the reader's setting; series colours after Okabe and Ito, darkened for light grounds and lightened for dark ones.</summary>
    public const string Text = """
        :root {
          color-scheme: light dark;
          --ground: light-dark(#f6f5f2, #16181c); --sheet: light-dark(#fff, #1f2227); --ink: light-dark(#1d1f23, #e7e6e2);
          --faint: light-dark(#5d6169, #a0a5ae); --line: light-dark(#dddad3, #343942); --accent: light-dark(#0b5c8a, #7cc4ef);
          --up: light-dark(#0b5c8a, #7cc4ef); --down: light-dark(#b04400, #ff9d5c); --lit: light-dark(#eef5fa, #24303a);
          --c0: light-dark(#0072b2, #56b4e9); --c1: light-dark(#d55e00, #ff8c42); --c2: light-dark(#00875f, #2fd0a0); --c3: light-dark(#b0578d, #eb9cc8);
          --c4: light-dark(#a87900, #f2c53d); --c5: light-dark(#2aa1c9, #a9e0f5); --c6: light-dark(#4b3fa8, #b3a8ff); --grey: light-dark(#8d9199, #7d838d);
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 76rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        h1 { margin: 0; font-size: 1.6rem; letter-spacing: -.02em; overflow-wrap: anywhere; }
        h2 { margin: 2.2rem 0 .7rem; font-size: .8rem; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; color: var(--faint); }
        h3 { margin: 1rem 0 .3rem; font-size: .95rem; }
        header p, .note { margin: .3rem 0; color: var(--faint); font-size: .88rem; }
        .text { unicode-bidi: isolate; overflow-wrap: anywhere; }
        code { color: var(--faint); white-space: nowrap; font: .82em ui-monospace, "Cascadia Code", "DejaVu Sans Mono", monospace; }

        .table { overflow-x: auto; border: 1px solid var(--line); border-radius: .7rem; background: var(--sheet); }
        table { width: 100%; border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
        th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; vertical-align: baseline; }
        tbody tr:last-child > * { border-bottom: 0; }
        thead th { color: var(--faint); font-weight: 600; }
        th.name, td.name { text-align: left; white-space: normal; }
        tbody th { min-width: 11rem; font-weight: 500; }
        th.first, td.first { border-left: 1px solid var(--line); } th.last, td.last { border-right: 1px solid var(--line); }
        .wide th.name { position: sticky; left: 0; border-right: 1px solid var(--line); background: var(--sheet); } .wide tr.baseline th.name { background: var(--lit); }
        tr.baseline { background: var(--lit); }
        td b { font-weight: 750; }
        th small, td small { display: block; color: var(--faint); font-size: .8em; font-weight: 400; }
        .mark { display: inline-block; min-width: 2.1em; padding-left: .2em; text-align: left; font-size: .8em; font-weight: 700; }
        .up { color: var(--up); } .down { color: var(--down); }
        .tag { display: inline-block; padding: 0 .45em; border: 1px solid var(--line); border-radius: .5em; color: var(--faint); font-size: .78em; white-space: nowrap; }
        .interval { display: block; width: 140px; height: 18px; }

        .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 1rem; align-items: start; }
        figure { margin: 0; padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: .7rem; background: var(--sheet); }
        figcaption { margin-bottom: .5rem; font-size: .95rem; overflow-wrap: anywhere; }
        figcaption span { display: block; color: var(--faint); font-size: .85rem; }
        .plot { display: block; width: 100%; height: auto; }
        .plot text { fill: var(--faint); font-size: 12px; text-anchor: middle; }
        .plot text.left { text-anchor: end; }
        .plot text.label { fill: var(--ink); font-size: 11.5px; font-weight: 600; paint-order: stroke; stroke: var(--sheet); stroke-width: 3px; }
        .grid { fill: none; stroke: var(--line); stroke-width: .7; }
        .axis { fill: none; stroke: var(--faint); stroke-width: 1; }
        .line { fill: none; stroke: var(--c, var(--grey)); stroke-width: 2; stroke-linejoin: round; }
        .dot, .bar { fill: var(--c, var(--grey)); }
        .s0 { --c: var(--c0); } .s1 { --c: var(--c1); } .s2 { --c: var(--c2); } .s3 { --c: var(--c3); } .s4 { --c: var(--c4); } .s5 { --c: var(--c5); } .s6 { --c: var(--c6); }
        .line.s1 { stroke-dasharray: 7 3; } .line.s2 { stroke-dasharray: 2 3; } .line.s3 { stroke-dasharray: 9 3 2 3; } .line.s4 { stroke-dasharray: 4 2; } .line.s5 { stroke-dasharray: 12 4; } .line.s6 { stroke-dasharray: 3 2 1 2; }
        .line.other { stroke-width: 1; } .line.plain { stroke-dasharray: none; } .line.block { stroke-width: 9; stroke-dasharray: none; }
        .line.spot { stroke-width: 8; stroke-linecap: round; stroke-dasharray: 0 50; stroke-dashoffset: -13; }
        .line.front { stroke: var(--grey); stroke-width: 1.5; stroke-dasharray: 5 4; } .line.zero { stroke: var(--faint); stroke-width: 1; }
        .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .6rem 0 0; padding: 0; list-style: none; font-size: .82rem; }
        .legend li { overflow-wrap: anywhere; }
        .swatch { width: 28px; height: 10px; margin-right: .45em; vertical-align: middle; }

        details { margin: .4rem 0; }
        summary { padding: .35rem 0; cursor: pointer; font-weight: 500; overflow-wrap: anywhere; }
        summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 2rem; }
        .pair h3 { margin-top: .2rem; }
        .changes, .found { margin: .3rem 0; padding-left: 0; list-style: none; font-size: .9rem; }
        .changes li { padding: .25rem 0; border-bottom: 1px solid var(--line); }
        .changes .mark { min-width: 4em; font-size: .9em; }
        .failure { margin: 0; padding: 0 .9rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet); margin-bottom: .35rem; font-size: .92rem; }
        .failure summary { font-weight: 400; }
        .found { padding-left: 1.3rem; list-style: decimal; } .found li { margin-bottom: .5rem; }
        blockquote { margin: .3rem 0; padding: .1rem .9rem; border-left: 3px solid var(--line); white-space: pre-wrap; }

        @media print {
          :root { color-scheme: light; }
          body { max-width: none; padding: 0; font-size: 9.5pt; background: #fff; }
          .table, figure, .failure { break-inside: avoid; } .table { overflow: visible; }
          table { font-size: 8pt; } th, td { padding: .2rem .35rem; } tbody th { min-width: 6rem; }
          .plots { grid-template-columns: 1fr 1fr; }
          .failure .found, .failure .note { font-size: 8pt; }
          details::details-content { content-visibility: visible; height: auto; }
        }
        """;
}
