package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {
    private final Proposals proposals = new Proposals(Schemas.small());

    private List<String> at(String line) {
        return proposals.at(line, line.length()).stream()
                .map(Proposals.Proposal::text)
                .toList();
    }

    /** What stands at the cursor is not a filter: the terminal's matcher does that. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            disk-add driver=                     ~ driver=plain driver=layered
            disk-add name=x read-only=t          ~ read-only=true read-only=false
            disk-add tags=                       ~ tags=[
            disk-add name=                       ~ ''
            disk-add nonsense=                   ~ ''
            nonsense                             ~ disk-add old query-yank stop help exit
            nonsense x                           ~ ''
            disk-add d                           ~ driver= name= read-only= cache. tags=
            disk-add driver=plain p              ~ name= read-only= cache. tags= path=
            disk-add driver=layered name=a f     ~ read-only= cache. tags= file= file.
            disk-add driver=layered file.        ~ file.driver= file.name= file.read-only= file.cache. file.tags=
            disk-add driver=layered file.driver=plain file.p ~ file.name= file.read-only= file.cache. file.tags= file.path=
            disk-add driver=layered file.driver= ~ file.driver=plain file.driver=layered
            disk-add driver=layered file.cache.direct= ~ file.cache.direct=true file.cache.direct=false
            disk-add cache.direct=true driver=plain path=p name=n read-only=true tags=[] c ~ cache.
            help d                               ~ disk-add old query-yank stop STOPPED
            help disk-add dr                     ~ driver= name= read-only= cache. tags=
            {"execute": "d                       ~ ''
            """)
    void follow(String line, String expected) {
        assertEquals(expected, String.join(" ", at(line)));
    }

    @Test
    void everythingCanFollowAnEmptyLine() {
        assertEquals(List.of("disk-add", "old", "query-yank", "stop", "help", "exit"), at(""));
    }

    @Test
    void anArgumentIsProposedAtASpaceAndNotTwice() {
        assertEquals(List.of("driver=", "read-only=", "cache.", "tags="), at("disk-add name=x "));
    }

    @Test
    void whatFollowsTheCursorDecidesToo() {
        String line = "disk-add p driver=plain";
        List<String> found = proposals.at(line, "disk-add p".length()).stream()
                .map(Proposals.Proposal::text)
                .toList();
        assertEquals(List.of("name=", "read-only=", "cache.", "tags=", "path="), found);
    }

    @Test
    void typesAreShown() {
        String shown = proposals.at("disk-add driver=layered ", 24).stream()
                .map(one -> one.text() + one.about())
                .collect(Collectors.joining("; "));
        assertEquals(
                "name=str, optional; read-only=bool, optional; cache.{direct?}, optional; "
                        + "tags=[str], optional, deprecated; "
                        + "file={driver, name?, read-only?, cache?, tags?, … by driver} or str; "
                        + "file.{driver, name?, read-only?, cache?, tags?, … by driver} or str",
                shown);
    }

    @Test
    void aSpaceMayFollowACompleteWordOnly() {
        assertTrue(proposals.at("", 0).stream().allMatch(Proposals.Proposal::ends));
        assertTrue(proposals.at("disk-add ", 9).stream().noneMatch(Proposals.Proposal::ends));
        assertTrue(proposals.at("disk-add driver=", 16).stream().allMatch(Proposals.Proposal::ends));
    }
}
