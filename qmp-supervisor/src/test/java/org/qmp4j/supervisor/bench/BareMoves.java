package org.qmp4j.supervisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.vm.Lab;

/**
 * The same migration by a script that does nothing but what QEMU needs to be told: starts the next process, waits for its QMP, says the
 * capabilities, the addresses, go on and cont, and kills the first. One guest of its own, moved once each time it is asked, and paused in
 * between: it takes no time of whoever is measured then.
 */
final class BareMoves implements AutoCloseable {
    private static final String SCRIPT = """
            my ($first, $next) = @ARGV;
            my $old = launch($first);
            say_($old, '{"execute":"cont"}'); sleep(4); say_($old, '{"execute":"stop"}');
            my @both = ('events', 'return-path', 'validate-uuid', 'x-ignore-shared');
            print "ready\\n";
            while (<STDIN>) {
                say_($old, '{"execute":"cont"}');
                my $began = time; $old->{heard} = [];
                my $new = launch($next); my $uri = "\\"arguments\\":{\\"uri\\":\\"unix:$root/$generation/mig\\"}";
                say_($new, '{"execute":"migrate-set-capabilities","arguments":{"capabilities":[' . caps(@both, 'late-block-activate') . ']}}');
                say_($new, "{\\"execute\\":\\"migrate-incoming\\",$uri}");
                say_($old, '{"execute":"migrate-set-capabilities","arguments":{"capabilities":[' . caps(@both, 'pause-before-switchover') . ']}}');
                say_($old, '{"execute":"migrate-set-parameters","arguments":{"max-bandwidth":1099511627776,"downtime-limit":20}}');
                say_($old, "{\\"execute\\":\\"migrate\\",$uri}");
                heard($old, qr/pre-switchover/);
                say_($old, '{"execute":"migrate-continue","arguments":{"state":"pre-switchover"}}');
                heard($old, qr/"completed"/); heard($new, qr/"completed"/);
                say_($new, '{"execute":"cont"}');
                my $stop = heard($old, qr/"STOP"/); my $resume = heard($new, qr/"RESUME"/);
                kill 'KILL', $old->{pid}; waitpid($old->{pid}, 0); close $old->{s}; unlink glob("$root/" . ($generation - 1) . '/*');
                printf "%.3f %.3f\\n", (time - $began) * 1000, ($resume - $stop) * 1000;
                $old = $new; say_($old, '{"execute":"stop"}');
            }
            kill 'KILL', $old->{pid}; waitpid($old->{pid}, 0);
            """;

    private final BareScript script;

    /** What one move took, in milliseconds. */
    record Times(double total, double downtime) {}

    /**
     * Starts the guest.
     *
     * @param first what our process was started with
     * @param next what the one in its place was started with
     * @param replaced what must be another for the guest of the script
     */
    BareMoves(Lab lab, List<String> first, List<String> next, Map<String, String> replaced) throws IOException {
        Path root = Files.createTempDirectory(lab.root(), "b");
        script = new BareScript(
                root,
                SCRIPT,
                BareScript.argv(root.resolve("first"), first, replaced),
                BareScript.argv(root.resolve("next"), next, replaced));
    }

    Times move() throws IOException {
        double[] said = script.round();
        return new Times(said[0], said[1]);
    }

    @Override
    public void close() throws IOException {
        script.close();
    }
}
