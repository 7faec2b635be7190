// A mail server for tests: STARTTLS, AUTH, and what arrived as one line of JSON each on standard output.
// Usage: node server.js [--refuse N] [--open]   refuses the first N messages with 451; open: from anybody, without TLS.
const { SMTPServer } = require("smtp-server");
const { simpleParser } = require("mailparser");

let refuse = Number(process.argv[process.argv.indexOf("--refuse") + 1] || 0);
const open = process.argv.includes("--open");
const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");

const server = new SMTPServer({
  disableReverseLookup: true,
  authOptional: open,
  onAuth(auth, session, done) {
    const ok = session.secure && auth.username === "bases" && auth.password === "geheim";
    done(ok ? null : new Error("Invalid username or password"), ok ? { user: auth.username } : undefined);
  },
  onRcptTo(address, session, done) {
    done(address.address.startsWith("nobody@") ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null);
  },
  onData(stream, session, done) {
    simpleParser(stream).then((mail) => {
      if (refuse > 0) {
        refuse -= 1;
        done(Object.assign(new Error("Try again later"), { responseCode: 451 }));
        return;
      }

      say({
        messageId: mail.messageId,
        from: mail.from.text,
        to: mail.to.text,
        subject: mail.subject,
        text: mail.text,
        html: mail.html || null,
        secure: session.secure,
        attachments: mail.attachments.map((file) => ({ name: file.filename, type: file.contentType, text: file.content.toString("utf8") })),
      });
      done();
    }, done);
  },
});

server.on("error", (problem) => process.stderr.write(problem.message + "\n"));
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.on("end", () => process.exit(0)).resume();
