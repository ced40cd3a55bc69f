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
import org.qmp4j.supervisor.vm.Lab;

/**
 * The same migration by a script that does nothing but what QEMU needs to be told: starts the next process, waits for its QMP, says the
 * capabilities, the addresses, go on and cont, and kills the first. One guest of its own, moved once each time it is asked.
 */
final class BareMoves implements AutoCloseable {
    private static final String SCRIPT = """
            use Socket; use IO::Handle; use Time::HiRes qw(time); use POSIX qw(:sys_wait_h);
            my ($root, $first, $next) = @ARGV;
            my (%events, %rest); my $generation = 0;
            sub argv { my ($file) = @_; local $/; open(my $f, '<', $file) or die; my $all = <$f>;
                $all =~ s/GENERATION/$root\\/$generation/g; split(/\\n/, $all) }
            sub launch { my ($file) = @_; $generation++; mkdir "$root/$generation"; my @argv = argv($file);
                my $pid = fork();
                if (!$pid) { open(STDIN, '<', '/dev/null'); open(STDOUT, '>>', "$root/log"); open(STDERR, '>&', \\*STDOUT);
                    exec('setsid', @argv) or die }
                my $s = IO::Handle->new; socket($s, PF_UNIX, SOCK_STREAM, 0) or die;
                until (connect($s, pack_sockaddr_un("$root/$generation/qmp.sock"))) { select(undef, undef, undef, 0.001) }
                $s->autoflush(1); <$s>; my $q = {s => $s, pid => $pid, heard => []}; say_($q, '{"execute":"qmp_capabilities"}'); $q }
            sub line { my ($q) = @_; my $s = $q->{s}; my $l = <$s>; defined $l or die "QEMU has gone, see $root/log";
                push @{$q->{heard}}, [$l, time] if $l =~ /"event"/; $l }
            sub say_ { my ($q, $c) = @_; my $s = $q->{s}; print $s $c;
                while (1) { my $l = line($q); die $l if $l =~ /"error"/ && $l !~ /"event"/; return $l if $l =~ /"return"/ } }
            sub heard { my ($q, $what) = @_;
                while (1) { for my $e (@{$q->{heard}}) { return $e->[1] if $e->[0] =~ $what } line($q) } }
            sub caps { join(',', map { "{\\"capability\\":\\"$_\\",\\"state\\":true}" } @_) }
            my $old = launch($first); say_($old, '{"execute":"cont"}');
            my @both = ('events', 'return-path', 'validate-uuid', 'x-ignore-shared');
            STDOUT->autoflush(1); print "ready\\n";
            while (<STDIN>) {
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
                $old = $new;
            }
            kill 'KILL', $old->{pid}; waitpid($old->{pid}, 0);
            """;

    private final Process script;
    private final BufferedWriter in;
    private final BufferedReader out;

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
        Path program = Files.writeString(root.resolve("moves.pl"), SCRIPT);
        script = new ProcessBuilder(
                        "perl",
                        program.toString(),
                        root.toString(),
                        argv(root.resolve("first"), first, replaced).toString(),
                        argv(root.resolve("next"), next, replaced).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = script.outputWriter(StandardCharsets.US_ASCII);
        out = script.inputReader(StandardCharsets.US_ASCII);
        line();
    }

    private static Path argv(Path file, List<String> argv, Map<String, String> replaced) throws IOException {
        String run =
                String.valueOf(Path.of(argv.get(argv.indexOf("-pidfile") + 1)).getParent());
        List<String> lines = new ArrayList<>();
        for (String word : argv) {
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

    Times move() throws IOException {
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
