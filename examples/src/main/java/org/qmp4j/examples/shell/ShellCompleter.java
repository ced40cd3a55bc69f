package org.qmp4j.examples.shell;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Shows {@link Proposals} in JLine's lists. */
final class ShellCompleter implements Completer {
    private final Proposals proposals;

    ShellCompleter(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (Proposals.Proposal one : proposals.at(line.line(), line.cursor())) {
            String about = one.about().isEmpty() ? null : one.about();
            candidates.add(new Candidate(one.text(), one.label(), null, about, null, null, one.ends()));
        }
    }
}
