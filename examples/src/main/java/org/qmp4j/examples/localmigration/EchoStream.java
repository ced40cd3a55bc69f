package org.qmp4j.examples.localmigration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.testkit.guest.BootSector;

/** What comes from the guest's console: letters of the alphabet in their order, round and round, and numbered heartbeats in between. */
final class EchoStream {
    private static final int LETTERS = 26;
    private static final Pattern BEAT = Pattern.compile("\\r?\\n?" + BootSector.HEARTBEAT + "(\\d+)\\r?\\n");

    private final StringBuilder rest = new StringBuilder();
    private int nextLetter;
    private long nextBeat;
    private boolean letterKnown;
    private boolean lineStart = true;
    private long lost;

    /** @return how many letters it had */
    int take(String text) {
        rest.append(text);
        Matcher beat = BEAT.matcher(rest);
        int letters = 0;
        int done = 0;
        while (beat.find()) {
            letters += letters(rest.substring(done, beat.start()));
            done = beat.end();
            beat(Long.parseLong(beat.group(1)));
        }
        int begins = begin(rest.substring(done));
        letters += letters(rest.substring(done, done + begins));
        rest.delete(0, done + begins);
        return letters;
    }

    /** How much of what comes after the last whole heartbeat is letters for sure: the next one may have begun. */
    private int begin(String tail) {
        int line = tail.indexOf('\r');
        if (line < 0 && lineStart && (BootSector.HEARTBEAT.startsWith(tail) || tail.startsWith(BootSector.HEARTBEAT))) {
            return 0;
        }
        return line < 0 ? tail.length() : line;
    }

    private int letters(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = text.charAt(i) - 'a';
            if (letter < 0 || letter >= LETTERS) {
                continue;
            }
            count++;
            lineStart = false;
            if (letterKnown) {
                lost += Math.floorMod(letter - nextLetter, LETTERS);
            }
            letterKnown = true;
            nextLetter = (letter + 1) % LETTERS;
        }
        return count;
    }

    private void beat(long number) {
        if (nextBeat != 0) {
            lost += Math.abs(number - nextBeat);
        }
        nextBeat = number + 1;
        lineStart = true;
    }

    long lost() {
        return lost;
    }

    void forgetLosses() {
        lost = 0;
    }
}
