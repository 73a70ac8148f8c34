import "offprint/define";
import "offprint/offprint.css";
import { createSSRApp } from "vue";
import Story from "./Story.vue";

createSSRApp(Story, { shadow: () => "" }).mount("#app");
