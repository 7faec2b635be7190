// Evaluates with feelin what comes in, a line each: {"text", "input"}. Goes out, a line each: {"value"} as tagged JSON, or
// {"syntax"} with what the parser said.
import { createInterface } from 'node:readline';
import { evaluate, FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime, SyntaxError } from 'feelin';

function tagged(value) {
    if (value === null || value === undefined || typeof value === 'function') {
        return null;
    }
    if (typeof value === 'number') {
        return Number.isFinite(value) ? value : { $number: String(value) };
    }
    if (Array.isArray(value)) {
        return value.map(tagged);
    }
    if (value instanceof FeelDate) {
        return { $date: value.iso };
    }
    if (value instanceof FeelTime) {
        return { $time: value.iso };
    }
    if (value instanceof FeelDateTime) {
        return { $dateTime: value.iso };
    }
    if (value instanceof FeelDuration) {
        return { $duration: value.iso };
    }
    if (value instanceof FeelRange) {
        return {
            $range: {
                start: tagged(value.start),
                startIncluded: value['start included'],
                end: tagged(value.end),
                endIncluded: value['end included'],
            },
        };
    }
    if (typeof value === 'object') {
        return value.constructor?.name === 'FeelFunction'
            ? null
            : Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, tagged(entry)]));
    }
    return value;
}

for await (const line of createInterface({ input: process.stdin })) {
    const { text, input } = JSON.parse(line);
    let answer;
    try {
        answer = { value: tagged(evaluate(text, input).value) };
    } catch (problem) {
        answer = problem instanceof SyntaxError ? { syntax: problem.message } : { value: null, thrown: problem.message };
    }
    process.stdout.write(JSON.stringify(answer) + '\n');
}
