// Fills one template so many times with Carbone CE and converts each to PDF: node carbone.cjs TEMPLATE DATA COUNT PROCESSES
// Prints the seconds from the start of its engines to the last PDF. Ends with 3 when Carbone or its converter is not there.
const fs = require('fs');

let carbone;
try {
  carbone = require('carbone');
} catch (error) {
  console.error('Carbone is not there: npm install carbone, and NODE_PATH');
  process.exit(3);
}

const [template, data, count, processes] = process.argv.slice(2);
const values = JSON.parse(fs.readFileSync(data, 'utf8'));
const options = { convertTo: { formatName: 'pdf', formatOptions: { SelectPdfVersion: 2, UseTaggedPDF: true, ExportBookmarks: true } } };
let left = Number(count);
const begun = process.hrtime.bigint();
carbone.set({ factories: Number(processes), startFactory: true, converterFactoryTimeout: 120000 });

function done(error, result) {
  if (error || result.subarray(0, 5).toString() !== '%PDF-') {
    console.error(String(error || 'no PDF'));
    process.exit(3);
  }
  left -= 1;
  if (left === 0) {
    console.log(Number(process.hrtime.bigint() - begun) / 1e9);
    process.exit(0);
  }
}

for (let number = Number(count); number > 0; number -= 1) {
  carbone.render(template, values, options, done);
}
