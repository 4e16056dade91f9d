import { guideWords } from '@shared/message/screen/help'
import style from './guide.module.css'

export function LookStep() {
  return (
    <>
      <h3 className={style.heading}>{guideWords.lookTitle}</h3>
      <p className={style.lead}>{guideWords.lookHint}</p>
      <WindowPicture />
      <ol className={style.looks}>
        {guideWords.looks.map(({ title, text }, i) => (
          <li key={title}>
            <span className={style.number} aria-hidden>
              {i + 1}
            </span>
            <span>
              <strong>{title}</strong>
              <span className={style.quiet}>{text}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

const COLUMNS = 6
const ROWS = 4
const CELL = { width: 45, height: 17 }

/** The editing window, drawn: bar, outline, paper with a table, findings, and where to look. */
function WindowPicture() {
  return (
    <svg className={style.picture} viewBox="0 0 620 214" role="img" aria-label={guideWords.picture}>
      <rect className={style.canvas} x="1" y="1" width="618" height="212" rx="10" />
      <path className={style.raised} d="M1 11a10 10 0 0 1 10-10h598a10 10 0 0 1 10 10v23H1z" />
      {[16, 34, 52, 82, 100, 118].map((x) => (
        <rect key={x} className={style.faint} x={x} y="13" width="10" height="10" rx="2.5" />
      ))}
      <rect className={style.accent} x="530" y="9" width="74" height="18" rx="5" />
      <rect className={style.onAccent} x="550" y="16" width="34" height="4" rx="2" />
      <rect className={style.surface} x="1.5" y="34.5" width="98" height="178" />
      {[52, 70, 88, 106, 124, 142].map((y, i) => (
        <g key={y}>
          <circle className={i < 2 ? style.ok : style.faint} cx="16" cy={y} r="4" />
          <rect className={style.faint} x="26" y={y - 3} width={i % 2 ? 42 : 58} height="6" rx="3" />
        </g>
      ))}
      <rect className={style.sheet} x="118" y="46" width="302" height="166" />
      <rect className={style.ink} x="202" y="56" width="134" height="6" rx="3" />
      {Array.from({ length: COLUMNS * ROWS }, (_, i) => {
        const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)]
        const total = column === COLUMNS - 1 || row === ROWS - 1
        return (
          <g key={`${i}`} transform={`translate(${134 + column * CELL.width} ${76 + row * CELL.height})`}>
            <rect className={total ? style.total : style.cell} width={CELL.width} height={CELL.height} />
            <rect className={total ? style.ink : style.faint} x="16" y="6" width="13" height="5" rx="2" />
          </g>
        )
      })}
      <rect className={style.balance} x="134" y="149" width={COLUMNS * CELL.width} height="16" rx="3" />
      {Array.from({ length: COLUMNS }, (_, i) => (
        <path key={`${i}`} className={style.tick} d={`M${152 + i * CELL.width} 157l3 3 6-7`} />
      ))}
      {[178, 190, 202].map((y, i) => (
        <rect key={y} className={style.faint} x="134" y={y} width={i === 2 ? 150 : 270} height="5" rx="2.5" />
      ))}
      <rect className={style.surface} x="438.5" y="34.5" width="180" height="178" />
      {[48, 100, 152].map((y, i) => (
        <g key={y} transform={`translate(450 ${y})`}>
          <rect className={style.card} width="157" height="44" rx="6" />
          <circle className={i === 0 ? style.error : style.warning} cx="14" cy="15" r="5" />
          <rect className={style.ink} x="26" y="12" width={i === 1 ? 84 : 112} height="5" rx="2.5" />
          <rect className={style.faint} x="26" y="22" width="96" height="5" rx="2.5" />
          <rect className={style.link} x="26" y="32" width="34" height="5" rx="2.5" />
        </g>
      ))}
      <Mark n={1} x={410} y={157} />
      <Mark n={2} x={438} y={70} />
      <Mark n={3} x={518} y={18} />
    </svg>
  )
}

function Mark({ n, x, y }: { n: number; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className={style.mark} r="11" />
      <text className={style.markText} y="4.5" textAnchor="middle">
        {n}
      </text>
    </g>
  )
}
