package dev.redress.accounts;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is passed over by the look of it is never what would have fitted. */
class RouteFinderTest {

  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(new Things())
          .setCustomHandlerMapping(RouteFinder::new)
          .build();

  @RestController
  @RequestMapping("/things")
  static class Things {
    @GetMapping
    String all() {
      return "all";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id) {
      return "one " + id;
    }

    @GetMapping({"/newest", "/{id}/latest"})
    String newest() {
      return "newest";
    }

    @GetMapping("/{id}.csv")
    String table(@PathVariable String id) {
      return "table " + id;
    }

    @PostMapping("/{id}/parts/{part}")
    String part(@PathVariable String id, @PathVariable String part) {
      return id + " " + part;
    }

    @GetMapping("/files/**")
    String file() {
      return "file";
    }

    @RequestMapping("/any")
    String any() {
      return "any";
    }
  }

  @Test
  void aRouteIsFoundByItsLastPartOrItsVariable() throws Exception {
    web.perform(get("/things")).andExpect(content().string("all"));
    web.perform(get("/things/7")).andExpect(content().string("one 7"));
    web.perform(get("/things/newest")).andExpect(content().string("newest"));
    web.perform(get("/things/7/latest")).andExpect(content().string("newest"));
    web.perform(get("/things/7.csv")).andExpect(content().string("table 7"));
    web.perform(post("/things/7/parts/8")).andExpect(content().string("7 8"));
  }

  @Test
  void aPartMayBeWrittenInAnyWay() throws Exception {
    web.perform(get("/things/{id}", "a b")).andExpect(content().string("one a b"));
    web.perform(get(URI.create("/things/a%2Fb"))).andExpect(content().string("one a/b"));
    web.perform(get("/things/{name}", "newest?")).andExpect(content().string("one newest?"));
  }

  @Test
  void routesOfAnyLengthAndOfAnyMethodAreAsked() throws Exception {
    web.perform(get("/things/files/a/b/c")).andExpect(content().string("file"));
    web.perform(post("/things/any")).andExpect(content().string("any"));
  }

  @Test
  void headIsAnsweredByGetAndOptionsSayWhatThereIs() throws Exception {
    web.perform(head("/things/7")).andExpect(status().isOk());
    web.perform(options("/things/7/parts/8")).andExpect(header().string("Allow", "POST,OPTIONS"));
  }

  @Test
  void aWrongMethodIsStillToldFromAWrongPath() throws Exception {
    web.perform(post("/things/7")).andExpect(status().isMethodNotAllowed());
    web.perform(get("/things/7/parts/8")).andExpect(status().isMethodNotAllowed());
    web.perform(get("/things/7/parts")).andExpect(status().isNotFound());
  }
}
