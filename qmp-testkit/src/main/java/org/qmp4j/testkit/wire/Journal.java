package org.qmp4j.testkit.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** All commands received so far, and the answers that are still owed; safe to use from any thread. */
public final class Journal {

    private final List<Command> received = new ArrayList<>();
    private final Map<Command, CompletableFuture<Answer>> owed = new HashMap<>();
    private long sequence;
    private int connections;

    synchronized long nextSequence() {
        return ++sequence;
    }

    synchronized void add(Command command) {
        received.add(command);
        owed.put(command, new CompletableFuture<>());
        notifyAll();
    }

    synchronized CompletableFuture<Answer> owed(Command command) {
        return owed.computeIfAbsent(command, key -> new CompletableFuture<>());
    }

    /** The command was answered; nothing is owed any more. */
    synchronized void settled(Command command) {
        owed.remove(command);
    }

    synchronized void connected() {
        connections++;
        notifyAll();
    }

    /** How many clients were connected so far, in sum. */
    public synchronized int connections() {
        return connections;
    }

    /** A copy of what was received, in order. */
    public synchronized List<Command> received() {
        return List.copyOf(received);
    }

    /** Settles a command that was withheld, or will be. */
    public synchronized void answer(Command command, Answer answer) {
        CompletableFuture<Answer> debt = owed.get(command);
        if (debt == null || !debt.complete(answer)) {
            throw new IllegalStateException("this command has its answer already: " + command.raw());
        }
    }

    /** Settles all commands of a name that wait for it; returns how many. */
    public synchronized int answerAll(String name, Answer answer) {
        int settled = 0;
        for (Map.Entry<Command, CompletableFuture<Answer>> entry : owed.entrySet()) {
            if (entry.getKey().name().equals(name) && entry.getValue().complete(answer)) {
                settled++;
            }
        }
        return settled;
    }

    /** Waits for a command. */
    public synchronized Command await(String what, Predicate<Command> wanted, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        int seen = 0;
        while (true) {
            for (; seen < received.size(); seen++) {
                if (wanted.test(received.get(seen))) {
                    return received.get(seen);
                }
            }
            waitUntil(end, what);
        }
    }

    /** Waits until this many clients were connected, in sum. */
    public synchronized void awaitConnections(int count, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (connections < count) {
            waitUntil(end, count + " connections, there were " + connections);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the loops are those of the callers
    private void waitUntil(long end, String what) throws InterruptedException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            List<String> names = received.stream().map(Command::name).toList();
            throw new AssertionError("waited in vain for " + what + "; received so far: " + names);
        }
        wait(millis);
    }
}
