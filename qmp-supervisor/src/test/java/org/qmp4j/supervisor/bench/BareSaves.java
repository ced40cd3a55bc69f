package org.qmp4j.supervisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Save and restore by a script that does nothing but what QEMU needs to be told: stop, migrate to a file through cat, quit; a process
 * that waits, migrate-incoming from that file, cont; the file goes, as ours does: pages that are written over are hot. One guest of its
 * own, which goes on from round to round.
 */
final class BareSaves implements AutoCloseable {
    private static final String SCRIPT = """
            my ($argv, $image, $memory, $seek, $count) = @ARGV;
            sub tells { my $q = launch($argv, @_);
                say_($q, '{"execute":"migrate-set-capabilities","arguments":{"capabilities":[' . caps('events') . ']}}'); $q }
            sub uri { qq("arguments":{"uri":"exec:cat $_[0] $image"}) }
            my $guest = tells(); say_($guest, '{"execute":"cont"}');
            system("dd if=/dev/urandom of=$memory bs=1M seek=$seek count=$count conv=notrunc status=none") == 0 or die if $count;
            print "ready\\n";
            while (<STDIN>) {
                my $began = time; say_($guest, '{"execute":"stop"}');
                say_($guest, '{"execute":"migrate-set-parameters","arguments":{"max-bandwidth":1099511627776}}');
                say_($guest, '{"execute":"migrate",' . uri('>') . '}'); heard($guest, qr/"completed"/);
                say_($guest, '{"execute":"quit"}'); waitpid($guest->{pid}, 0); my $saved = time;
                close $guest->{s}; unlink $memory; my $again = time;
                $guest = tells('-incoming', 'defer'); say_($guest, '{"execute":"migrate-incoming",' . uri('<') . '}');
                heard($guest, qr/"completed"/); $guest->{heard} = []; say_($guest, '{"execute":"cont"}');
                my $restored = time; unlink $image;
                printf "%.3f %.3f\\n", ($saved - $began) * 1000, ($restored - $again) * 1000;
            }
            kill 'KILL', $guest->{pid}; waitpid($guest->{pid}, 0); unlink $memory, $image;
            """;

    private final BareScript script;

    /** What both took, in milliseconds. */
    record Times(double save, double restore) {}

    /**
     * Starts the guest.
     *
     * @param replaced what must be another for the guest of the script
     * @param memory the file that is its memory
     * @param filling from where on, and how far, it is filled with what cannot be made smaller, in MiB
     */
    BareSaves(Path root, List<String> argv, Map<String, String> replaced, Path image, Path memory, int... filling)
            throws IOException {
        Files.createDirectories(root);
        script = new BareScript(
                root,
                SCRIPT,
                BareScript.argv(root.resolve("argv"), withoutSandbox(argv), replaced),
                image.toString(),
                memory.toString(),
                Integer.toString(filling[0]),
                Integer.toString(filling[1]));
    }

    /** In which QEMU may start no cat. */
    private static List<String> withoutSandbox(List<String> argv) {
        List<String> words = new ArrayList<>(argv);
        int sandbox = words.indexOf("-sandbox");
        if (sandbox >= 0) {
            words.subList(sandbox, sandbox + 2).clear();
        }
        return words;
    }

    Times round() throws IOException {
        double[] said = script.round();
        return new Times(said[0], said[1]);
    }

    @Override
    public void close() throws IOException {
        script.close();
    }
}
