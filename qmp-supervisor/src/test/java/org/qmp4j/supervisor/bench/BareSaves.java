package org.qmp4j.supervisor.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Save and restore by a script that does nothing but what QEMU needs to be told: stop, migrate to a file through cat, quit; a process
 * that waits, migrate-incoming from that file, cont. One guest of its own, which goes on from round to round.
 */
final class BareSaves implements AutoCloseable {
    private static final String SCRIPT = """
            use Socket; use IO::Handle; use Time::HiRes qw(time);
            my ($root, $argv, $image, $memory, $seek, $count) = @ARGV;
            my $generation = 0;
            sub argv { local $/; open(my $f, '<', $argv) or die; my $all = <$f>; $all =~ s/GENERATION/$root\\/$generation/g; split(/\\n/, $all) }
            sub launch { $generation++; mkdir "$root/$generation"; my @argv = (argv(), @_);
                my $pid = fork();
                if (!$pid) { open(STDIN, '<', '/dev/null'); open(STDOUT, '>>', "$root/log"); open(STDERR, '>&', \\*STDOUT);
                    exec('setsid', @argv) or die }
                my $s = IO::Handle->new; socket($s, PF_UNIX, SOCK_STREAM, 0) or die;
                until (connect($s, pack_sockaddr_un("$root/$generation/qmp.sock"))) { select(undef, undef, undef, 0.001) }
                $s->autoflush(1); <$s>; my $q = {s => $s, pid => $pid, heard => ''}; say_($q, '{"execute":"qmp_capabilities"}');
                say_($q, '{"execute":"migrate-set-capabilities","arguments":{"capabilities":[{"capability":"events","state":true}]}}'); $q }
            sub line { my ($q) = @_; my $s = $q->{s}; my $l = <$s>; defined $l or die "QEMU has gone, see $root/log";
                $q->{heard} .= $l if $l =~ /"event"/; $l }
            sub say_ { my ($q, $c) = @_; my $s = $q->{s}; print $s $c;
                while (1) { my $l = line($q); die $l if $l =~ /"error"/ && $l !~ /"event"/; return $l if $l =~ /"return"/ } }
            sub completed { my ($q) = @_;
                until ($q->{heard} =~ /"completed"/) { die $q->{heard} if $q->{heard} =~ /"failed"/; line($q) } $q->{heard} = '' }
            sub uri { qq("arguments":{"uri":"exec:cat $_[0] $image"}) }
            my $guest = launch(); say_($guest, '{"execute":"cont"}');
            system("dd if=/dev/urandom of=$memory bs=1M seek=$seek count=$count conv=notrunc status=none") == 0 or die if $count;
            STDOUT->autoflush(1); print "ready\\n";
            while (<STDIN>) {
                my $began = time; say_($guest, '{"execute":"stop"}');
                say_($guest, '{"execute":"migrate-set-parameters","arguments":{"max-bandwidth":1099511627776}}');
                say_($guest, '{"execute":"migrate",' . uri('>') . '}'); completed($guest);
                say_($guest, '{"execute":"quit"}'); waitpid($guest->{pid}, 0); my $saved = time;
                close $guest->{s}; unlink $memory; my $again = time;
                $guest = launch('-incoming', 'defer'); say_($guest, '{"execute":"migrate-incoming",' . uri('<') . '}');
                completed($guest); say_($guest, '{"execute":"cont"}');
                printf "%.3f %.3f\\n", ($saved - $began) * 1000, (time - $again) * 1000;
            }
            kill 'KILL', $guest->{pid}; waitpid($guest->{pid}, 0); unlink $memory, $image;
            """;

    private final Process script;
    private final BufferedWriter in;
    private final BufferedReader out;

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
        Path program = Files.writeString(root.resolve("saves.pl"), SCRIPT);
        script = new ProcessBuilder(
                        "perl",
                        program.toString(),
                        root.toString(),
                        argv(root.resolve("argv"), argv, replaced).toString(),
                        image.toString(),
                        memory.toString(),
                        Integer.toString(filling[0]),
                        Integer.toString(filling[1]))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = script.outputWriter(StandardCharsets.US_ASCII);
        out = script.inputReader(StandardCharsets.US_ASCII);
        line();
    }

    /** Without the sandbox, in which QEMU may start no cat. */
    private static Path argv(Path file, List<String> argv, Map<String, String> replaced) throws IOException {
        String run =
                String.valueOf(Path.of(argv.get(argv.indexOf("-pidfile") + 1)).getParent());
        List<String> words = new ArrayList<>(argv);
        int sandbox = words.indexOf("-sandbox");
        if (sandbox >= 0) {
            words.subList(sandbox, sandbox + 2).clear();
        }
        List<String> lines = new ArrayList<>();
        for (String word : words) {
            String line = word.replace(run, "GENERATION");
            for (Map.Entry<String, String> one : replaced.entrySet()) {
                line = line.replace(one.getKey(), one.getValue());
            }
            lines.add(line);
        }
        return Files.write(file, lines);
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the script has ended");
        }
        return line;
    }

    Times round() throws IOException {
        in.write("\n");
        in.flush();
        String[] words = line().split(" ", -1);
        return new Times(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }

    @Override
    public void close() throws IOException {
        in.close();
        while (out.readLine() != null) {
            // it ends its guest, and then itself
        }
    }
}
